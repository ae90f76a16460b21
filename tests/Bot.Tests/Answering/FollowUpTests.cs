using Bot.Answering;
using Bot.Answering.Conversations;
using Bot.Relations.Questions;

namespace Bot.Tests.Answering;

/// <summary>Conversations, and what their last question means.</summary>
public sealed class FollowUpTests
{
    [Fact]
    public void AFirstQuestionStandsAlone()
    {
        var question = Question.First("And Algeria?", default);

        Assert.Same(question, FollowUp.Resolve(question));
    }

    [Theory]
    [InlineData("When did King Hassan II visit Washington for the first time?")]
    [InlineData("Which agreements did Nasser Bourita sign with Lavrov in Moscow?")]
    [InlineData("When did Bourita and Lavrov sign the treaty that created the committee?")]
    [InlineData("Who is Nasser Bourita?")]
    [InlineData("Quand Obama a-t-il visité la Tunisie ?")]
    [InlineData("Cuándo firmaron el tratado Bourita y Lavrov en Moscú?")]
    [InlineData("Когда Бурита и Лавров подписали договор, а также протокол?")]
    public void AFullQuestionCarriesNothing(string text)
    {
        var resolved = Resolve(text, "When did Putin visit Morocco?", "In 2006.");

        Assert.Equal((text, ""), (resolved.Text, string.Join(' ', resolved.Reading.Carried)));
    }

    [Theory]
    [InlineData("And in 2010?", "When did Putin visit Morocco, 2010?")]
    [InlineData("And Algeria?", "When did Putin visit Algeria?")]
    [InlineData("what about algeria", "When did Putin visit Algeria?")]
    [InlineData("Et l'Algérie ?", "When did Putin visit Algeria?")]
    [InlineData("¿Y Argelia?", "When did Putin visit Algeria?")]
    [InlineData("А Алжир?", "When did Putin visit Algeria?")]
    [InlineData("والجزائر؟", "When did Putin visit Algeria?")]
    [InlineData("and Lavrov?", "When did Lavrov visit Morocco?")]
    [InlineData("what about medvedev", "When did medvedev visit Morocco?")]
    [InlineData("and the foreign minister?", "When did foreign minister visit Morocco?")]
    public void WhatIsNamedAnewTakesThePlaceOfItsLike(string text, string meant)
    {
        var resolved = Resolve(text, "When did Putin visit Morocco?", "In 2006.");

        Assert.Equal((meant, Ask.When), (resolved.Text, resolved.Reading.Ask));
    }

    [Theory]
    [InlineData("no, I meant Algeria")]
    [InlineData("no sorry, I meant Algeria")]
    [InlineData("non, je voulais dire l'Algérie")]
    [InlineData("нет, я имел в виду Алжир")]
    [InlineData("أقصد الجزائر")]
    public void ACorrectionTakesBackWhatWasAsked(string text) => Assert.Equal("When did Putin visit Algeria?", Resolve(text, "When did Putin visit Morocco?", "In 2006.").Text);

    [Theory]
    [InlineData("When did Norway sever relations?", "Which Norwegian ambassador was recalled from Lima?", "#relation #sever =NO =PE")]
    [InlineData("And when did the Norwegian embassy reopen?", "When did Norway close its embassy in Peru?", "#embassy =NO =PE #resume")]
    [InlineData("Why did the Norwegian diplomats leave?", "When did Norway recognize Peru?", "#diplomat leav =NO =PE")]
    public void WhatHasTwoSidesMeansTheOtherSideToo(string text, string earlier, string meant) => Assert.Equal(Sorted(meant), Sorted(Keys(Resolve(text, earlier, ""))));

    [Fact]
    public void ANameBeforeADashIsWhomThePronounMeans() => Assert.Equal("who received Vargas?", Resolve("And Vargas – who received him?", "When did Berg visit Peru?", "In 2006.").Text);

    [Fact]
    public void APlaceBeforeAPauseIsNobody() => Assert.DoesNotContain("received In Rabat", Resolve("In Rabat, who received him?", "When did Berg visit Peru?", "In 2006.").Text, StringComparison.Ordinal);

    [Fact]
    public void ThePronounRightBehindANounIsSomebodyElse() =>
        Assert.Contains("Berg", Resolve("Which minister he met in Lima?", "When did Berg visit Peru?", "In 2006.").Text, StringComparison.Ordinal);

    private static string Sorted(string keys) => string.Join(' ', keys.Split(' ').Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Dernière visite du roi d'Espagne à Washington ?", "Et du Premier ministre espagnol ?", "#visit #prime_minister =ES =US")]
    [InlineData("¿Última visita del presidente de Chile a Lima?", "¿Y la del ministro?", "#visit #minister =CL =PE")]
    [InlineData("When did the King of Jordan visit Spain?", "and the president of Chile?", "#president =CL #visit =ES")]
    [InlineData("When did the King of Jordan visit Spain?", "and Felipe González?", "felip gonzalez #visit =ES")]
    [InlineData("Brazil–Ghana relations since?", "Brazil–Togo?", "=BR =TG #establish #relation")]
    [InlineData("Which Chilean ministers visited Peru in 1990?", "and in 1995?", "=CL #minister #visit =PE")]
    public void OfficeForOfficeCountryForCountryAndYearForYear(string earlier, string text, string meant) => Assert.Equal(meant, Keys(Resolve(text, earlier, "")));

    [Theory]
    [InlineData("how many times?", Ask.HowMany)]
    [InlineData("in which city?", Ask.Where)]
    [InlineData("any since 2000?", Ask.List)]
    public void ANounThatOnlySaysWhatSortOfAnswerIsWantedIsNoNewTopic(string text, Ask ask)
    {
        var resolved = Resolve(text, "Which presidents of Chile visited Peru?", "");

        Assert.Equal(("#president =CL #visit =PE", ask), (Keys(resolved), resolved.Reading.Ask));
    }

    [Fact]
    public void AnOrderAloneOrdersWhatWasAskedBefore()
    {
        var first = Resolve("first?", "Who was the last president of Chile to visit Peru?", "Piñera");

        Assert.Equal((Ask.Who, Order.First, "#president =CL #visit =PE"), (first.Reading.Ask, first.Reading.Order, Keys(first)));
    }

    [Theory]
    [InlineData("when?", Ask.When)]
    [InlineData("and where was that?", Ask.Where)]
    [InlineData("Why?", Ask.Why)]
    [InlineData("pourquoi ?", Ask.Why)]
    [InlineData("а почему?", Ask.Why)]
    [InlineData("ولماذا؟", Ask.Why)]
    public void AQuestionWordAloneAsksTheSameEventForSomethingElse(string text, Ask ask)
    {
        var resolved = Resolve(text, "Did Brazil break relations with Ghana?", "Yes");

        Assert.Equal((ask, "=BR #sever #relation =GH"), (resolved.Reading.Ask, Keys(resolved)));
    }

    [Theory]
    [InlineData("Who is the foreign minister of Morocco?", "Nasser Bourita", "When did he visit Moscow?", "When did Nasser Bourita visit Moscow?")]
    [InlineData("When did Putin visit Morocco?", "September 2006", "and who received him?", "who received Putin, Morocco?")]
    [InlineData("When did the King of Jordan visit Spain?", "1977", "whom did he meet?", "whom did King of Jordan meet, Spain?")]
    [InlineData("When did Putin visit Morocco?", "2006", "what did he sign there?", "what did Putin sign in Morocco?")]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", "2006", "Qui a-t-il rencontré là-bas ?", "Qui a-t-il rencontré en Maroc, Poutine ?")]
    [InlineData("¿Cuándo visitó Lagos Perú?", "2002", "¿Qué firmó él allí?", "¿Qué firmó Lagos en Perú?")]
    [InlineData("Когда Путин посетил Марокко?", "2006", "Что он там подписал?", "Что Путин в Марокко подписал?")]
    [InlineData("When did Brazil recognize Ghana?", "1957", "Did Chile recognize it too?", "Did Chile recognize Ghana too?")]
    [InlineData("Which Chilean president came to Peru in 1990?", "Patricio Aylwin", "And his foreign minister?", "Patricio Aylwin foreign minister, Chile, Peru?")]
    [InlineData("When did Barclay visit Peru?", "May 26, 1943", "Which treaties did Peru sign the same year?", "Which treaties did Peru sign in 1943?")]
    public void APronounIsWhomWhereOrWhenTheTurnBeforeSpokeOf(string earlier, string answer, string text, string meant) => Assert.Equal(meant, Resolve(text, earlier, answer).Text);

    [Theory]
    [InlineData("When did Brazil and Ghana sign a treaty?", "When were relations established?", "#relation #establish =BR =GH")]
    [InlineData("When did Brazil and Ghana sign a treaty?", "Which Ghanaian president visited first?", "=GH #president #visit =BR")]
    [InlineData("When did Ghana close its embassy in Brazil?", "and when did they reopen it?", "#resume =GH =BR #embassy")]
    [InlineData("When did Putin visit Morocco?", "When was the latest visit?", "#visit putin =MA")]
    [InlineData("When did Putin visit Morocco?", "Quelle a été la dernière visite ?", "#visit putin =MA")]
    public void PartiesThatAreLeftOutAreThoseOfTheTurnBefore(string earlier, string text, string meant) => Assert.Equal(meant, Keys(Resolve(text, earlier, "")));

    [Theory]
    [InlineData("When did Brazil recognize Ghana?", "in the other direction?", "When did Ghana recognize Brazil?")]
    [InlineData("When did Brazil recognize Ghana?", "and the other way round", "When did Ghana recognize Brazil?")]
    [InlineData("When did the King of Jordan visit Spain?", "vice versa?", "When did the  of Spain visit Jordan?")]
    [InlineData("Quand la France a-t-elle reconnu le Maroc ?", "Et dans l'autre sens ?", "Quand la Maroc a-t-elle reconnu le France ?")]
    [InlineData("Когда Россия признала Чили?", "А наоборот?", "Когда Чили признала Россия?")]
    public void TheOtherWayRoundSwapsTheSides(string earlier, string text, string meant) => Assert.Equal(meant, Resolve(text, earlier, "").Text);

    [Fact]
    public void SmallTalkAndRefusalsDoNotLoseTheTopic()
    {
        var resolved = Resolve(
            "and Chile?",
            new Turn("When did Brazil recognize Ghana?", "1960"), new Turn("ok thanks!", "You're welcome."), new Turn("and Peru?", "The sources don't say."), new Turn("cool", ""));

        Assert.Equal("When did Brazil recognize Chile?", resolved.Text);
    }

    [Fact]
    public void TheOneWhomTheConversationIsAboutStays()
    {
        var resolved = Resolve("and Chile?", new Turn("Who is the president of Ghana?", ""), new Turn("When did Brazil recognize Ghana?", "1960"));

        Assert.Equal("When did Chile recognize Ghana?", resolved.Text);
    }

    [Fact]
    public void WhereNothingTellsWhichSideIsMeantThereAreTwoReadings()
    {
        var readings = FollowUp.Readings(new Question("and Chile?", default, [new Turn("When did Brazil recognize Ghana?", "1960")]));

        Assert.Equal(["When did Brazil recognize Chile?", "When did Chile recognize Ghana?"], readings.Select(reading => reading.Text));
        Assert.Equal("When did Chile recognize Ghana?", Resolve("and by Chile?", "When did Brazil recognize Ghana?", "1960").Text);
    }

    [Fact]
    public void OfTwoPeopleAPronounMayMeanEither()
    {
        var readings = FollowUp.Readings(new Question("Where was he born?", default, [new Turn("When did Lagos meet Kufuor?", "2002")]));

        Assert.Equal(["Where was Lagos born?", "Where was Kufuor born?"], readings.Select(reading => reading.Text));
    }

    [Theory]
    [InlineData("and then?")]
    [InlineData("?!")]
    [InlineData("...")]
    public void WhatAsksForNothingIsGivenNothing(string text) => Assert.Equal("", Keys(Resolve(text, "When did Putin visit Morocco?", "2006")));

    [Fact]
    public void ANewTopicLeavesTheOldOneBehind()
    {
        var resolved = Resolve("And France?", new Turn("When did Obama visit Egypt?", "2009"), new Turn("When did Putin visit Morocco?", "2006"));

        Assert.Equal("When did Putin visit France?", resolved.Text);
    }

    [Theory]
    [InlineData("New conversation")]
    [InlineData("начать заново")]
    [InlineData("ابدأ من جديد")]
    public void ANewConversationForgets(string text)
    {
        var question = new Question("And France?", default, [new Turn("When did Obama visit Egypt?", "2009"), new Turn(text, "")]);

        Assert.Same(question, FollowUp.Resolve(question));
    }

    [Fact]
    public void CourtesiesAroundAQuestionAreNotPartOfIt() =>
        Assert.Equal("when did Putin visit Morocco?", FollowUp.Resolve(Question.First("hello!! ok quick question: when did Putin visit Morocco pls?", default)).Text);

    private static Question Resolve(string text, string earlier, string answer) => Resolve(text, new Turn(earlier, answer));

    private static Question Resolve(string text, params Turn[] turns) => FollowUp.Resolve(new Question(text, default, turns));

    private static string Keys(Question question) => string.Join(' ', question.Reading.AllTerms.Select(term => term.Key));
}
