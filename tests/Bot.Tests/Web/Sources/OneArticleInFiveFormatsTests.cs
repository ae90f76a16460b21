using Bot.Answering;
using Bot.Composition;
using Bot.Host.Indexing;
using Bot.Host.Web.Sources;
using Bot.Relations.Text;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Web.Sources;

/// <summary>The same article in real files of each format: the same answers, each resting on exactly the characters that its citation names.</summary>
public sealed class OneArticleInFiveFormatsTests(ChatSite site) : IClassFixture<ChatSite>
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    // The question, its short answer, and the words that the quote must hold.
    private static readonly (string Question, string Short, string Words)[] English =
    [
        ("When did Putin visit Morocco?", "7 September 2006", "President Vladimir Putin of Russia visited Morocco on 7 September 2006, where King Mohammed VI received him in Casablanca."),
        ("When did Mohammed VI visit Moscow?", "March 2016", "King Mohammed VI of Morocco visited Moscow in March 2016."),
        ("When did Lavrov visit Rabat?", "12 May 2010", "Foreign minister Sergei Lavrov"),
        ("When did Medvedev visit Morocco?", "October 2017", "Prime minister Dmitry Medvedev visited Rabat in October 2017."),
    ];

    private static readonly (string Question, string Short, string Words)[] Arabic =
    [
        ("متى زار بوتين المغرب؟", "7 سبتمبر 2006", "زار الرئيس الروسي فلاديمير بوتين المغرب في 7 سبتمبر 2006، واستقبله الملك محمد السادس في الدار البيضاء."),
        ("متى زار مدفيديف الرباط؟", "أكتوبر 2017", "زار رئيس الوزراء دميتري مدفيديف الرباط في أكتوبر 2017."),
    ];

    public static TheoryData<string, string> Articles =>
        [.. from format in OneArticle.Formats from language in (string[])["en", "ar"] select (format, language)];

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task TheAnswerIsTheSameAndItsQuoteExact(string format, string language)
    {
        using var folder = new TemporaryFolder();
        var name = OneArticle.WriteTo(folder, format, language);
        using var index = Open(folder);
        var text = index.Find(name)!.Text;
        var answerer = index.Answerer(new());
        foreach (var (question, bare, words) in language == "ar" ? Arabic : English)
        {
            var answer = Assert.IsType<Answer.Cited>(await answerer.AnswerAsync(Some.Question(question), Now));
            Assert.Equal((question, bare), (question, answer.Short?.Show("yes")));
            var citation = answer.Claims[0].Citations[0];
            Assert.Equal(text[citation.Start..citation.End], citation.Quote);
            Assert.Contains(words, Spaces.Collapse(citation.Quote), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ABrowserMarksExactlyTheQuoteInEachFile()
    {
        Chromium.Require();
        using var folder = new TemporaryFolder();
        List<(string File, (string, string, string)[] Questions)> files =
        [
            .. OneArticle.Formats.Select(format => (OneArticle.WriteTo(folder, format), English)),
            .. OneArticle.Formats.Select(format => (OneArticle.WriteTo(folder, format, "ar"), Arabic)),
        ];
        using var index = Open(folder);
        await using var bot = await WebBot.StartAsync(index.Passages, new ForbiddenComposer(), services => services.AddSingleton(index.Sources(folder.Path)));
        await using var visit = await site.OpenAsync(new Uri(bot.Address, "/sources").ToString(), new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var (file, questions) in files)
        {
            var served = await bot.Client.GetStringAsync(SourceAddress.Path(file) + "/text", Now);
            var answerer = new QuestionAnswerer(new PassagesOf(file, index.Passages), KernelComposer.Extractive(new()));
            foreach (var (question, _, _) in questions)
            {
                var answer = Assert.IsType<Answer.Cited>(await answerer.AnswerAsync(Some.Question(question), Now));
                foreach (var citation in answer.Claims.SelectMany(claim => claim.Citations))
                {
                    await visit.Page.GotoAsync(new Uri(bot.Address, SourceAddress.Path(citation.Document, citation.Start, citation.End)).ToString());
                    var marked = await visit.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('mark')].map(mark => mark.textContent).join('')");
                    Assert.Equal((file, citation.Quote), (file, marked));
                    Assert.Equal(served[citation.Start..citation.End], marked);
                }
            }
        }

        visit.AssertCalm(bot.Address);
    }

    private static OpenIndex Open(TemporaryFolder folder) => OpenIndex.Open(folder.Path, null, new LineReport(TextWriter.Null), Now);

    /// <summary>Only what is found in one document.</summary>
    private sealed class PassagesOf(string id, IPassageSearch all) : IPassageSearch
    {
        public async Task<Evidence> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
        {
            var evidence = await all.SearchAsync(question, limit * 20, cancellationToken);
            return evidence with
            {
                Passages = [.. evidence.Passages.Where(passage => passage.Document.Id == id)],
                Events = [.. evidence.Events.Where(passage => passage.Document.Id == id)],
            };
        }
    }
}
