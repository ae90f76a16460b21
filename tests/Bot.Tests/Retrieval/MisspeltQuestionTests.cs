using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Retrieval;

public sealed class MisspeltQuestionTests
{
    private static readonly Document[] Notes =
    [
        Some.Document("summit.md", "In October 1986 President Reagan met General Secretary Gorbachev in Reykjavik. The weather was cold.\n\nIn 1867 Russia sold Alaska. Putin visited Morocco."),
        Some.Document("more.md", "Reagan was received by Gorbachev. Rogan wrote a book. The blockade was lifted by the blockaders, and the protesters were buried."),
        Some.Document("ar.md", "زار الرئيس بوتفليقة روسيا في عام 2001.", "ar"),
    ];

    [Theory]
    [InlineData("when was the blokade lifted", "blokade=blockade")]
    [InlineData("Where are they burried?", "burried=buried")]
    [InlineData("when did regan meet gorbachov in raykjavik", "regan=Reagan gorbachov=Gorbachev raykjavik=Reykjavik")]
    [InlineData("When did Regan meet Gorbachov?", "Regan=Reagan Gorbachov=Gorbachev")]
    [InlineData("who sold alasca", "alasca=Alaska")]
    [InlineData("When did Poutine visit Moroco?", "Poutine=Putin Moroco=Morocco")]
    [InlineData("the russian presidnet", "presidnet=president")]
    [InlineData("wehn was the embasy opened", "wehn=when embasy=embassy")]
    [InlineData("Quand Poutine a-t-il visité le Marroc ?", "Marroc=Maroc")]
    [InlineData("Когда Путин посетил Марроко?", "Марроко=Марокко")]
    [InlineData("متى زار بوتفلييقة روسيا؟", "بوتفلييقة=بوتفليقة")]
    public async Task AWordThatStandsNowhereIsTakenForTheNearestOfTheTablesAndTheDocuments(string question, string read)
    {
        using var index = new TinyIndex(Notes);

        Assert.Equal(read, Read(await index.SearchAsync(question)));
    }

    [Theory]
    [InlineData("when did putin visit morocco", "putin=Putin")]
    [InlineData("who met reagan and gorbachev in reykjavik", "reagan=Reagan gorbachev=Gorbachev")]
    [InlineData("did jfk meet putin", "jfk=JFK putin=Putin")]
    [InlineData("when was the weather cold", "")]
    [InlineData("When did putin visit Morocco?", "")]
    public async Task ANameThatWasTypedWithoutItsCapitalIsWrittenAsTheDocumentsWriteIt(string question, string read)
    {
        using var index = new TinyIndex(Notes);

        Assert.Equal(read, Read(await index.SearchAsync(question)));
    }

    [Theory]
    [InlineData("When did Reagan meet Gorbachev in Reykjavik?")]
    [InlineData("Who is Rogan?")]
    [InlineData("Was the weather cold?")]
    [InlineData("did the us and uk meet")]
    [InlineData("When did Obama visit Peru?")]
    [InlineData("What did Reegan2 say in 1986?")]
    [InlineData("In which three months did it rain? The resolution, the manual, the rocks!")]
    [InlineData("Why couldn't Putin come?")]
    [InlineData("متى كانت الولادة؟")]
    [InlineData("كيف تتمثل لمتحف التين العصيان؟")]
    [InlineData("")]
    public async Task AQuestionWhoseWordsAreKnownOrNearToNothingIsReadAsItStands(string question)
    {
        using var index = new TinyIndex(Notes);

        Assert.Empty((await index.SearchAsync(question)).Misspelt);
    }

    [Fact]
    public async Task AWordThatIsWrittenSmallBesideNamesWithCapitalsIsNoName()
    {
        using var index = new TinyIndex(Some.Document("harry.md", "In March 1950 Harry Truman met Murray."));

        Assert.Empty((await index.SearchAsync("Did Truman leave in a hurry?")).Misspelt);
    }

    [Fact]
    public async Task WhereNoTextOfTheLanguageIsThereOnlyCountriesAreTold()
    {
        using var index = new TinyIndex(Notes);

        Assert.Equal("Марроко=Марокко", Read(await index.SearchAsync("Когда посол открыл посолство в Марроко?")));
    }

    [Fact]
    public async Task OfEquallyNearNamesTheOneInMostDocumentsIsMeant()
    {
        using var index = new TinyIndex(
            Some.Document("1.md", "In 1990 Karter came."), Some.Document("2.md", "In 1978 Kurter came."), Some.Document("3.md", "In 1979 Kurter came."));

        Assert.Equal("Kirter=Kurter", Read(await index.SearchAsync("When did Kirter come?")));
    }

    private static string Read(Evidence evidence) => string.Join(' ', evidence.Misspelt.Select(word => $"{word.Typed}={word.As}"));
}
