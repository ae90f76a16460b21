using Bot.Relations.Questions;
using CsCheck;

namespace Bot.Tests.Relations;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("When did Putin visit Morocco?", Ask.When)]
    [InlineData("when did putin visit morocco", Ask.When)]
    [InlineData("In what year did Putin visit Morocco?", Ask.When)]
    [InlineData("What was the exact date of the treaty?", Ask.When)]
    [InlineData("What weekday was it when they met?", Ask.Weekday)]
    [InlineData("Who visited Morocco in 2006?", Ask.Who)]
    [InlineData("Which Moroccan minister met Lavrov?", Ask.Who)]
    [InlineData("Where did Bourita meet Lavrov?", Ask.Where)]
    [InlineData("How many visits did the king make to Moscow?", Ask.HowMany)]
    [InlineData("Why did Morocco break off relations?", Ask.Why)]
    [InlineData("Did Putin visit Morocco?", Ask.YesNo)]
    [InlineData("List the visits of the king to Moscow.", Ask.List)]
    [InlineData("What did Bourita and Lavrov sign?", Ask.What)]
    [InlineData("Putin Morocco", Ask.Other)]
    [InlineData("Quand Poutine a-t-il visité le Maroc ?", Ask.When)]
    [InlineData("Qui a visité le Maroc en 2006 ?", Ask.Who)]
    [InlineData("Combien de visites le roi a-t-il faites à Moscou ?", Ask.HowMany)]
    [InlineData("Où Bourita a-t-il rencontré Lavrov ?", Ask.Where)]
    [InlineData("¿Cuándo visitó Putin Marruecos?", Ask.When)]
    [InlineData("¿Quién visitó Marruecos?", Ask.Who)]
    [InlineData("Когда Путин посетил Марокко?", Ask.When)]
    [InlineData("В каком году Путин посетил Марокко?", Ask.When)]
    [InlineData("Кто посетил Марокко?", Ask.Who)]
    [InlineData("Сколько визитов было?", Ask.HowMany)]
    [InlineData("متى زار بوتين المغرب؟", Ask.When)]
    [InlineData("من زار المغرب؟", Ask.Who)]
    [InlineData("كم زيارة قام بها الملك؟", Ask.HowMany)]
    [InlineData("هل زار بوتين المغرب؟", Ask.YesNo)]
    [InlineData("", Ask.Other)]
    public void AQuestionTellsWhatItAsksFor(string question, Ask ask) => Assert.Equal(ask, QuestionReader.Read(question).Ask);

    [Theory]
    [InlineData("When did Putin last visit Morocco?", Order.Latest)]
    [InlineData("When was the most recent visit?", Order.Latest)]
    [InlineData("When did the king first visit Moscow?", Order.First)]
    [InlineData("Quelle est la dernière visite du roi ?", Order.Latest)]
    [InlineData("¿Cuándo fue la primera visita?", Order.First)]
    [InlineData("Когда был последний визит?", Order.Latest)]
    [InlineData("متى كانت آخر زيارة؟", Order.Latest)]
    [InlineData("When did Putin visit Morocco?", Order.None)]
    public void AQuestionTellsWhichOfSeveralItWants(string question, Order order) => Assert.Equal(order, QuestionReader.Read(question).Order);

    [Fact]
    public void WhatAQuestionWithAWordOfItsOwnEndsInIsNoTag()
    {
        Assert.Equal(Ask.List, QuestionReader.Read("Which countries have the veto right?").Ask);
        Assert.Equal(Ask.YesNo, QuestionReader.Read("Peru recognized Chile when it was young, right?").Ask);
    }

    [Theory]
    [InlineData("Peru recognized Chile in 1845, correct?", "=PE #recognize =CL")]
    [InlineData("Is it true that Peru recognized Chile?", "=PE #recognize =CL")]
    [InlineData("The embassy has been open since 1981, right?", "#embassy #open")]
    [InlineData("peru recognized chile right", "=PE #recognize =CL")]
    [InlineData("Le Pérou a reconnu le Chili, n'est-ce pas ?", "=PE #recognize =CL")]
    [InlineData("¿Es cierto que Perú reconoció a Chile?", "=PE #recognize =CL")]
    [InlineData("Правда ли, что Перу признало Чили?", "=PE #recognize =CL")]
    [InlineData("هل صحيح أن بيرو اعترفت بتشيلي؟", "=PE #recognize =CL")]
    public void AStatementWithATagAsksForYesOrNoAndTheTagSaysNothing(string question, string terms)
    {
        var reading = QuestionReader.Read(question);

        Assert.Equal((Ask.YesNo, terms), (reading.Ask, string.Join(' ', reading.Terms.Select(term => term.Key))));
    }

    [Fact]
    public void RightIsAWordOfItsOwnInsideAStatement() =>
        Assert.Contains(QuestionReader.Read("Did Peru sign the right of passage treaty?").Terms, term => term.Folded == "right");

    [Theory]
    [InlineData("Peru–Chile rels since?", true)]
    [InlineData("When did Peru and Chile have relations?", true)]
    [InlineData("When were relations between Peru and Chile severed?", false)]
    public void RelationsSinceWhenAsksWhenTheyBegan(string question, bool began) =>
        Assert.Equal(began, QuestionReader.Read(question).Terms.Any(term => term.Key == "#establish"));

    [Theory]
    [InlineData("addr of the Peruvian chancery in Quito?", Ask.Where)]
    [InlineData("address of Chile's embassy in Lima", Ask.Where)]
    [InlineData("What was the address of the president about?", Ask.What)]
    public void TheAddressOfAnEmbassyIsAPlaceAndThatOfAPresidentIsASpeech(string question, Ask ask) => Assert.Equal(ask, QuestionReader.Read(question).Ask);

    [Fact]
    public void FirstMayBeWrittenWithADigit()
    {
        var reading = QuestionReader.Read("1st Peruvian consulate in Quito?");

        Assert.Equal((Order.First, "=PE #consulate =EC"), (reading.Order, string.Join(' ', reading.Terms.Select(term => term.Key))));
    }

    [Fact]
    public void WithMayBeWrittenWithASlash() =>
        Assert.Equal("#president =US #president", string.Join(' ', QuestionReader.Read("last pres w/ POTUS?").Terms.Select(term => term.Key)));

    [Fact]
    public void TheDatesOfAQuestionAreItsPeriodsAndNotItsTerms()
    {
        var reading = QuestionReader.Read("Who visited Morocco in July 2007?");

        Assert.Equal("2007-07", Assert.Single(reading.Periods).From.ToString());
        Assert.Equal(["#visit", "=MA"], reading.Terms.Select(term => term.Key));
    }

    [Fact]
    public void TheNounBehindTheQuestionWordIsItsFocus() =>
        Assert.Equal("#committee", QuestionReader.Read("Which committee did Morocco and Russia create?").Focus?.Key);

    [Fact]
    public void AnyQuestionCanBeReadInAnyLanguage() => Gen.OneOf(
        Gen.String,
        Gen.OneOf("when ", "which ", "How many ", "US ", "us", "2006 ", "May ", "كم ", "المغرب ", "Когда ", "\ud83d", "🙂", "de la ", "?", "the ", "\"", "AND ", "*:*").Array.Select(string.Concat))
        .Sample(text => QuestionReader.Read(text), iter: 3000);
}
