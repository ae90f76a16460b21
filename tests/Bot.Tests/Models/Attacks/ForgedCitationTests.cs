using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Models;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Models.Attacks;

/// <summary>A model that forges citations: whatever it says, each mark that is shown leads to words that stand in a document that was found for this question.</summary>
public sealed partial class ForgedCitationTests
{
    private const int Answers = 1000;
    private const int Found = 6;

    [Fact]
    public async Task OfAThousandAnswersNoForgedCitationIsShown_P3()
    {
        var turn = 0;
        await using var stub = await StubModel.StartAsync(StubModel.Saying(_ => Reply(new Random(turn), turn)));
        using var model = new LanguageModel(ModelOf.Options(new Uri(stub.Address, "v1"), seconds: 60), TimeProvider.System);
        var passages = Enumerable.Range(0, Found).Select(KnownFacts.Passage).ToArray();
        var extractive = new ScriptedComposer(QuotingComposer.Quote(null, passages[..1]));
        var search = new FoundPassages(passages);
        var answerer = new QuestionAnswerer(search, extractive, new ModelComposer(extractive, model, 0.7, new EveryLogLine()));
        await using var bot = await WebBot.StartAsync(search, extractive, services => services.AddSingleton(answerer).AddSingleton(Some.Sources([.. passages.Select(passage => passage.Document)])));
        var (byModel, opened) = (0, new HashSet<string>());

        for (; turn < Answers; turn++)
        {
            var answer = Assert.IsType<Answer.Cited>(await answerer.AnswerAsync(Some.Question("Who opened the consulate of Ghana?"), TestContext.Current.CancellationToken));
            foreach (var claim in answer.Claims)
            {
                Assert.DoesNotContain("forged", claim.Text, StringComparison.OrdinalIgnoreCase);
                Assert.NotEmpty(claim.Citations);
                foreach (var citation in claim.Citations)
                {
                    Assert.Contains(citation.Passage, passages);
                    Assert.Equal(citation.Quote, citation.Document.Text[citation.Start..citation.End]);
                }
            }

            if (answer.By == ComposedBy.Model) byModel++;
            if (turn % 20 != 0) continue;
            foreach (var link in SourceLink().Matches(await bot.PageAsync("Who opened the consulate of Ghana?")).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
                if (opened.Add(link)) Assert.Contains("<mark id=\"quote\"", await bot.Client.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.InRange(byModel, 100, Answers - 100);
        Assert.NotEmpty(opened);
    }

    // One to three sentences, each right or forged in one of thirteen ways. The right ones never hold the word "forged"; of the forged ones all that could be told of them does, or their quote is none.
    private static string Reply(Random random, int turn) => Prompted.Reply(null, Enumerable.Range(0, 1 + random.Next(3)).Select(n => random.Next(3) == 0 ? Right(random.Next(Found)) : Forged(random, (turn + n) % 13)));

    private static (string Text, int Passage, string Quote) Right(int i) => (KnownFacts.Told(i), i + 1, KnownFacts.Fact(i));

    private static (string Text, int Passage, string Quote) Forged(Random random, int way)
    {
        var i = random.Next(Found);
        var (fact, told) = (KnownFacts.Fact(i), KnownFacts.Told(i).TrimEnd('.') + ", in forged words.");
        return way switch
        {
            0 => (told, random.Next(3) switch { 0 => 0, 1 => -1, _ => Found + 1 + random.Next(100) }, fact),
            1 => (told, 1 + (i + 1) % Found, fact),
            // Of a document that another turn found.
            2 => (KnownFacts.Told(Found + i).TrimEnd('.') + ", forged.", i + 1, KnownFacts.Fact(Found + i)),
            // Shifted by a letter, and beyond the passage's end.
            3 => (told, i + 1, fact[1..^3]),
            4 => (told, i + 1, fact + " After it, forged."),
            // Altered in a figure, a name, a word.
            5 => (told, i + 1, fact.Replace("May", "June", StringComparison.Ordinal)),
            6 => (told, i + 1, fact.Replace(KnownFacts.Name(i), "Forged", StringComparison.Ordinal)),
            7 => (told, i + 1, fact.Replace("opened", "closed", StringComparison.Ordinal)),
            8 => (told, i + 1, fact[..20] + " … " + fact[^20..]),
            // A right quote under what it does not say.
            9 => (KnownFacts.Told(i).Replace(KnownFacts.Name(i), "Forged", StringComparison.Ordinal), i + 1, fact),
            10 => ($"The forged opening was on 3 June {1700 + random.Next(100)}.", i + 1, fact),
            11 => ($"Nobody opened the consulate of Ghana in {KnownFacts.Place(i)}, as was forged.", i + 1, fact),
            _ => ($"A forged {2000 + random.Next(900)} people saw it.", i + 1, fact),
        };
    }

    [GeneratedRegex("href=\"(/sources/[^\"]+quote=[^\"#]+)")]
    private static partial Regex SourceLink();
}
