using System.Text.RegularExpressions;
using Bot.Host.Reports.Writing;
using Bot.Tests.Support;

namespace Bot.Tests.Reports;

public sealed partial class MarkdownReportTests
{
    private static readonly string Small = MarkdownReport.Write(SomeReport.Small);

    [Fact]
    public void TheHeadNamesTheCommitTheMinuteTheRuntimeAndTheThreshold() =>
        Assert.StartsWith("# Evaluation\n\nMade from commit `3be930c` on 2026-11-24 17:05 UTC. .NET 10; `Composer:Threshold` 0.4. The page `report.html`", Small, StringComparison.Ordinal);

    [Fact]
    public void OneTableHoldsTheFiguresOfAllSets() => Assert.Contains(
        """
        | set | questions | right % | refused % | false refusals % | false premises % | short EM % | short F1 % | verbatim % | cited % | right document % | words | p50 ms | p99 ms |
        | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
        | visits | 5 | 0.0 | 50.0 | 33.3 | – | 0.0 | 0.0 | 100.0 | 100.0 | – | 4 | 4.2 | 4.2 |
        | easy | 1 | 100.0 | – | 0.0 | – | 0.0 | 0.0 | 100.0 | 100.0 | 0.0 | 4 | 4.2 | 4.2 |

        """,
        Small, StringComparison.Ordinal);

    [Fact]
    public void ASetHasBarsByTypeAndByLanguage() => Assert.Contains(
        """
        ## visits

        Questions: 5. Documents: 3.

        | type | ended well % |  | questions |
        | --- | --: | --- | --: |
        | all | 100.0 | `████████████████████` | 1 of 1 |
        | who | 0.0 | `░░░░░░░░░░░░░░░░░░░░` | 0 of 4 |

        | language | ended well % |  | questions |
        | --- | --: | --- | --: |
        | Arabic | 0.0 | `░░░░░░░░░░░░░░░░░░░░` | 0 of 1 |
        | English | 50.0 | `██████████░░░░░░░░░░` | 1 of 2 |
        | Russian | 0.0 | `░░░░░░░░░░░░░░░░░░░░` | 0 of 1 |
        | who | 0.0 | `░░░░░░░░░░░░░░░░░░░░` | 0 of 1 |

        ### Misses: 4

        Of 5 questions, 1 refused though the documents say it, 1 answered wrongly, 1 answered though the documents don't say it, 1 answered without a word on the false premise.

        """,
        Small, StringComparison.Ordinal);

    [Fact]
    public void ARefusalIsShownWithWhatWasWantedTheReasonAndTheNearestPassage() => Assert.Contains(
        """
        1. When did Putin visit Morocco?  
           *refused though the documents say it*
           - before: When did Putin visit Morocco? → September 2006
           - wanted: September 2006 or 2006
           - because: “Putin visited Morocco in September 2006.” (`visits.md`)
           - refused: no passage says it
           - nearest: “Putin visited Morocco in September 2006.” Visits (`visits.md`, page 2, characters 120 to 160)

        """,
        Small, StringComparison.Ordinal);

    [Fact]
    public void AWrongAnswerIsShownWithItsSentencesAndQuotes() => Assert.Contains(
        """
        2. When did Putin visit Morocco?  
           *answered wrongly*
           - before: When did Putin visit Morocco? → September 2006
           - wanted: September 2006
           - said: **elsewhere**
           - said: It was in 1999.
           - quote: “Putin visited Morocco in September 2006.” Visits (`visits.md`, page 2, characters 120 to 160)
           - quote: “Putin visited Morocco in September 2006.” Visits (`visits.md`, page 2, characters 120 to 160)
        3. When did Putin visit Morocco?  
           *answered though the documents don't say it*
           - before: When did Putin visit Morocco? → September 2006
           - wanted: no answer: the documents don't say it

        """,
        Small, StringComparison.Ordinal);

    [Fact]
    public void ASetWithoutMissesSaysSo() => Assert.EndsWith("### Misses: 0\n\nNone.\n", Small, StringComparison.Ordinal);

    [Fact]
    public void OfALongSetTheFirstThirtyAreShownAndTheReaderIsToldWhereTheRestIs()
    {
        var text = MarkdownReport.Write(SomeReport.OfMisses(31));

        Assert.Contains("Of 31 questions, 31 refused though the documents say it. The first 30 are shown; `report.html` holds all.", text, StringComparison.Ordinal);
        Assert.Contains("\n30. Question 30?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 31?", text, StringComparison.Ordinal);
    }

    // Whatever the text: the same lines, each beginning alike, each row of a table with as many cells, and no mark left that works.
    [Fact]
    public void NoTextChangesTheReportsLinesOrLeavesAMarkThatWorks()
    {
        var harmless = MarkdownReport.Write(SomeReport.With("plain")).Split('\n');
        foreach (var hostile in HostileMarks.All)
        {
            var lines = MarkdownReport.Write(SomeReport.With(hostile)).Split('\n');
            Assert.Equal((hostile, harmless.Length), (hostile, lines.Length));
            foreach (var (line, plain) in lines.Zip(harmless))
            {
                Assert.Equal((hostile, plain[..Lead(plain)]), (hostile, line[..Math.Min(Lead(plain), line.Length)]));
                if (plain.StartsWith('|')) Assert.Equal((hostile, BareBar.Count(plain)), (hostile, BareBar.Count(line)));
                Assert.DoesNotMatch(TurnedOrHidden, line);
                Assert.DoesNotMatch("[<>\\[]|https?:|www\\.", Active(line));
            }
        }
    }

    // What opens a heading, a list, an item or a row.
    private static int Lead(string line) => Opening.Match(line).Length;

    // The line without what is escaped and without what stands in the letters of code.
    private static string Active(string line) => Code.Replace(Escaped.Replace(line, ""), "");

    [GeneratedRegex(@"^ *(?:#+ |- |[0-9]+\. |\*|\|)?")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex BareBar { get; }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escaped { get; }

    [GeneratedRegex("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex Code { get; }

    [GeneratedRegex("[\\u0000-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]")]
    private static partial Regex TurnedOrHidden { get; }
}
