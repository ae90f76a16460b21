using System.Xml.Linq;
using Bot.Tests.Support;

namespace Bot.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    // The design's drawing, as a table. A new reference is a change of the design: change src/README.md with it.
    private static readonly ProjectFile[] Declared =
    [
        new("Bot.Answering", ["Bot.Relations"], [], []),
        new("Bot.Channels", ["Bot.Answering"],
            ["Microsoft.Extensions.Http.Resilience", "Microsoft.Identity.Client", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Protocols.OpenIdConnect"],
            ["Microsoft.AspNetCore.App"]),
        new("Bot.Composition", ["Bot.Answering"], ["Microsoft.SemanticKernel.Core"], []),
        new("Bot.Corpus", ["Bot.Answering"], ["AngleSharp", "DocumentFormat.OpenXml", "MimeKit", "PdfPig", "System.IO.Hashing", "UTF.Unknown", "YamlDotNet"], []),
        new("Bot.Evaluation", ["Bot.Answering"], [], []),
        new("Bot.Host", ["Bot.Channels", "Bot.Composition", "Bot.Corpus", "Bot.Evaluation", "Bot.Models", "Bot.Retrieval"], ["Spectre.Console", "System.CommandLine"], []),
        new("Bot.Models", ["Bot.Answering"], ["Azure.Identity", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.OpenAI", "Microsoft.SemanticKernel.Core", "OllamaSharp", "Polly.Core"], []),
        new("Bot.Relations", [], [], []),
        new("Bot.Retrieval", ["Bot.Answering"], ["Lucene.Net", "Lucene.Net.Analysis.Common", "System.IO.Hashing", "System.Numerics.Tensors"], []),
    ];

    [Fact]
    public void AProjectReferencesExactlyItsDeclaredNeighbours() =>
        Assert.Equal(
            Declared.Select(project => project.ToString()),
            Repository.Files("src", "*.csproj").Select(file => ProjectFile.Read(Repository.At(file)).ToString()));

    [Fact]
    public void AReferenceThatNobodyUsesYetCounts()
    {
        using var folder = new TemporaryFolder();
        var file = folder.WriteText("Bot.Retrieval.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup Condition="'$(Configuration)' == 'Debug'">
                <ProjectReference Include="..\Bot.Composition\Bot.Composition.csproj" />
                <PackageReference Include="Azure.Search.Documents" />
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal("Bot.Retrieval -> Bot.Composition; packages: Azure.Search.Documents; frameworks: Microsoft.AspNetCore.App", ProjectFile.Read(file).ToString());
    }

    [Theory]
    [InlineData("Bot.Relations")]
    [InlineData("Bot.Answering")]
    public void TheMiddleTakesNoPackageBeyondMicrosoftsAbstractions(string name)
    {
        var project = ProjectFile.Read(Repository.At($"src/{name}/{name}.csproj"));

        Assert.All(project.Packages, package => Assert.Matches("^Microsoft\\.Extensions\\..*Abstractions$", package));
        Assert.Empty(project.Frameworks);
    }

    [Fact]
    public void WhatEveryProjectIsGivenIsOnlyForTheBuild() =>
        Assert.All(
            XDocument.Load(Repository.At("src/Directory.Build.props")).Descendants("PackageReference"),
            package => Assert.Equal("all", (string?)package.Attribute("PrivateAssets")));

    [Fact]
    public void EveryPackageHasOneExactVersion()
    {
        var versions = XDocument.Load(Repository.At("src/Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, package => Assert.Matches("^[0-9]+(\\.[0-9]+){1,3}(-[0-9A-Za-z.]+)?$", (string?)package.Attribute("Version")));
        Assert.Equal(versions.Count, versions.Select(package => (string?)package.Attribute("Include")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void NoProjectSetsAVersionOfItsOwn()
    {
        var references = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj"))
            .SelectMany(file => XDocument.Load(Repository.At(file)).Descendants("PackageReference"));

        Assert.All(references, package => Assert.False(
            package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Elements().Any(), package.ToString()));
    }
}
