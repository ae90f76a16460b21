using Bot.Answering;

namespace Bot.Tests.Answering;

/// <summary>A claim may say no name, number or date that its quotes and the headings above them lack.</summary>
public sealed class StatedFactsTests
{
    [Theory]
    [InlineData("Putin visited Morocco in September 2006.", "Putin visited Morocco in September 2006.")]
    [InlineData("Putin visited Morocco in September 2006.", "In September 2006 Putin was in Morocco.")]
    [InlineData("Putin visited Morocco in September 2006.", "The year was 2006.")]
    [InlineData("Putin visited Morocco in September 2006.", "PUTIN visited Morocco.")]
    [InlineData("He met François Mitterrand on 5–6 April 1985.", "Francois Mitterrand came on 5–6 April 1985.")]
    [InlineData("| **5** April 1985 | Rabat |", "5 April 1985 · Rabat")]
    [InlineData("Le roi s'est rendu à Moscou en mai 2002.", "Le roi était à Moscou en mai 2002.")]
    [InlineData("В мае 2002 года Буш посетил Москву.", "Буш посетил Москву в мае 2002 года.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "بوتين زار المغرب في سبتمبر 2006.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "كان بوتين في المغرب.")]
    public void WhatTheQuoteSaysMayBeSaid(string quote, string claim) => Assert.IsType<Answer.Cited>(Check(quote, claim));

    [Theory]
    [InlineData("Putin visited Morocco in September 2006.", "Lavrov visited Morocco in September 2006.")]
    [InlineData("Putin visited Morocco in September 2006.", "Putin visited Algeria in September 2006.")]
    [InlineData("Putin visited Morocco in September 2006.", "Putin visited Morocco in September 2016.")]
    [InlineData("Putin visited Morocco in September 2006.", "Putin visited Morocco 3 times.")]
    [InlineData("Putin visited Morocco in September 2006.", "Putin visited Morocco in May 2006.")]
    [InlineData("Putin visited Morocco in September 2006.", "May 2006 is when Putin visited Morocco.")]
    [InlineData("Putin visited Morocco in September 2006.", "The US said Putin visited Morocco.")]
    [InlineData("Putin visited Morocco in September 2006.", "Putin and Will visited Morocco.")]
    [InlineData("He came on 5 June 1956 and left on 11 July 1957.", "He came on 11 June 1957.")]
    [InlineData("He came in June 1956, on the 5th of the month, and left.", "He came on 6 June 1956.")]
    [InlineData("Le roi s'est rendu à Moscou en mai 2002.", "Le roi s'est rendu à Moscou en juin 2002.")]
    [InlineData("В мае 2002 года Буш посетил Москву.", "В июне 2002 года Буш посетил Москву.")]
    [InlineData("В мае 2002 года Буш посетил Москву.", "В мае 2002 года Обама посетил Москву.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "زار لافروف المغرب في سبتمبر 2006.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "زار بوتين الجزائر في سبتمبر 2006.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "زار بوتين المغرب في سبتمبر ٢٠١٦.")]
    [InlineData("زار بوتين المغرب في سبتمبر 2006.", "زار بوتين المغرب في يونيو 2006.")]
    public void WhatItDoesNotSayMayNot(string quote, string claim) =>
        Assert.Equal(NotFoundReason.QuotesFailed, Assert.IsType<Answer.NotFound>(Check(quote, claim)).Reason);

    [Theory]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Le Maroc a été reconnu par les États-Unis le 7 mars 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Los Estados Unidos reconocieron a Marruecos el 7 de marzo de 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "США признали Марокко 7 марта 1956 года.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "اعترفت الولايات المتحدة بالمغرب في 7 مارس 1956.")]
    [InlineData("Les États-Unis ont reconnu le Maroc le 7 mars 1956.", "The United States recognized Morocco on March 7, 1956.")]
    [InlineData("США признали Марокко 7 марта 1956 года.", "The United States recognized Morocco on 7 March 1956.")]
    [InlineData("اعترفت الولايات المتحدة بالمغرب في 7 مارس 1956.", "The United States recognized Morocco on 7 March 1956.")]
    [InlineData("The embassy in Rabat was opened on 1 June 1956.", "L'ambassade à Rabat a été ouverte le 1er juin 1956.")]
    [InlineData("The Moroccan king came to Paris.", "Le roi du Maroc est venu à Paris.")]
    [InlineData("The king of Morocco came to Paris.", "Le roi marocain est venu à Paris.")]
    [InlineData("The treaty dates from 1956-06-11.", "The treaty dates from 11 June 1956.")]
    public void ItMayBeSaidInAnotherLanguage(string quote, string claim) => Assert.IsType<Answer.Cited>(Check(quote, claim));

    [Theory]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "L'Algérie a été reconnue par les États-Unis le 7 mars 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "La France a reconnu le Maroc le 7 mars 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Le Maroc a été reconnu par les États-Unis le 8 mars 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Le Maroc a été reconnu par les États-Unis en mai 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Le Maroc a été reconnu par Eisenhower le 7 mars 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "Le Maroc a été reconnu 3 fois par les États-Unis.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "США признали Алжир 7 марта 1956 года.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "США признали Марокко 7 мая 1956 года.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "اعترفت الولايات المتحدة بالجزائر في 7 مارس 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "اعترفت الولايات المتحدة بالمغرب في 7 يونيو 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "اعترف أيزنهاور بالمغرب في 7 مارس 1956.")]
    [InlineData("The United States recognized Morocco on 7 March 1956.", "زارت الولايات المتحدة المغرب في 7 مارس 1956.")]
    [InlineData("The king of Morocco came to Paris.", "Le roi algérien est venu à Paris.")]
    [InlineData("The king came from Rabat.", "Le roi est venu du Maroc.")]
    [InlineData("The king of Morocco came.", "Le roi est venu de Rabat.")]
    [InlineData("The king came.", "Reyes llegó a la ciudad.")]
    [InlineData("POTUS came.", "Le président des États-Unis est venu.")]
    public void WhatTheQuoteLacksMayNotBeSaidInAnyLanguage(string quote, string claim) =>
        Assert.Equal(NotFoundReason.QuotesFailed, Assert.IsType<Answer.NotFound>(Check(quote, claim)).Reason);

    [Fact]
    public void TheTitleAndTheHeadingsSpeakToo() => Assert.IsType<Answer.Cited>(Check("He came in 2006.", "In 2006 Putin came to Morocco.", "Visits › Putin", "Morocco and Russia"));

    private static Answer Check(string quote, string claim, string heading = "", string title = "Note")
    {
        var passage = new Passage(new Document("note.md", title, quote, "en"), 0, quote.Length, heading, PassageKind.Prose);
        return CitationChecker.Check(
            new Draft(null, [new DraftClaim(claim, [new DraftQuote(passage, 0, quote)])], 1), new Evidence([passage], new Dictionary<string, double>(), 1));
    }
}
