using Bot.Relations.Text;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("Putin came in 2006. He met the king! Did he? Yes…", "Putin came in 2006.|He met the king!|Did he?|Yes…")]
    [InlineData("Mr. Bourita met Dr. Rice on Sept. 5. Gen. Powell left.", "Mr. Bourita met Dr. Rice on Sept. 5.|Gen. Powell left.")]
    [InlineData("John F. Kennedy met J. F. Dulles. It rained.", "John F. Kennedy met J. F. Dulles.|It rained.")]
    [InlineData("He flew to the U.S. The king stayed.", "He flew to the U.S.|The king stayed.")]
    [InlineData("He met U.S. President Bush in Washington, D.C. Both were glad.", "He met U.S. President Bush in Washington, D.C.|Both were glad.")]
    [InlineData("It cost 3.5 million. See http://a.b/c.d for more.", "It cost 3.5 million.|See http://a.b/c.d for more.")]
    [InlineData("He said \"I will come.\" She said (yes.) Then they left.", "He said \"I will come.\"|She said (yes.)|Then they left.")]
    [InlineData("The talks, etc. were held. and so on.", "The talks, etc. were held. and so on.")]
    [InlineData("متى زار بوتين المغرب؟ زاره في 2006. ثم عاد.", "متى زار بوتين المغرب؟|زاره في 2006.|ثم عاد.")]
    [InlineData("Путин приехал в 2006 г. Он был в Рабате. См. г. Рабат.", "Путин приехал в 2006 г. Он был в Рабате.|См. г. Рабат.")]
    [InlineData("M. Bourita a vu Mme. Royal. Il est parti.", "M. Bourita a vu Mme. Royal.|Il est parti.")]
    [InlineData("Dear colleagues,\n\nPutin came in\n2006. He left.", "Dear colleagues,|Putin came in\n2006.|He left.")]
    [InlineData("Visits\n \t\n\n2006 was the year.", "Visits|2006 was the year.")]
    [InlineData("الزيارات\n\nزار بوتين المغرب.", "الزيارات|زار بوتين المغرب.")]
    [InlineData("Signed by Contoso Ltd.\n\nOpening of the embassy", "Signed by Contoso Ltd.|Opening of the embassy")]
    [InlineData("The parties agreed\n\nto open embassies.", "The parties agreed\n\nto open embassies.")]
    [InlineData("  No full stop \n", "No full stop")]
    [InlineData(" \n ", "")]
    public void ASentenceEndsWhereAReaderWouldEndIt(string text, string sentences) => Assert.Equal(sentences, string.Join('|', Read(text, 0, text.Length).Select(sentence => text[sentence.Start..sentence.End])));

    [Fact]
    public void OnlyTheRangeIsRead()
    {
        const string Text = "One. Two. Three.";

        Assert.Equal([(5, 9)], Read(Text, 4, 10));
    }

    [Fact]
    public void TheSentencesOfAnyTextCoverAllButWhiteSpace() =>
        Gen.OneOf(Gen.String, Gen.OneOf("A", "a", ".", "؟", "!", " ", "\n", "\"", ")", "U.S", "Mr", "🙂", "\ud83d", "ب", "The").Array.Select(string.Concat)).Sample(text =>
        {
            var end = 0;
            foreach (var sentence in Read(text, 0, text.Length))
            {
                Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]) && sentence.End > sentence.Start);
                Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
                end = sentence.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }, iter: 2000);

    private static List<(int Start, int End)> Read(string text, int start, int end)
    {
        var sentences = new List<(int Start, int End)>();
        SentenceReader.Read(text, start, end, sentences);
        return sentences;
    }
}
