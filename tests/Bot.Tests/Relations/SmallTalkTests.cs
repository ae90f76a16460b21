using Bot.Relations.Courtesies;

namespace Bot.Tests.Relations;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("ok thx ur great", CourtesyKind.Thanks, "en")]
    [InlineData("Thaaanks!!!", CourtesyKind.Thanks, "en")]
    [InlineData("hey there, what can you do?", null, "")]
    [InlineData("hi! what can you do?", CourtesyKind.Help, "en")]
    [InlineData("Good morning", CourtesyKind.Greeting, "en")]
    [InlineData("bye", CourtesyKind.Goodbye, "en")]
    [InlineData("ok", CourtesyKind.Acknowledgement, "en")]
    [InlineData("that's brilliant", CourtesyKind.Praise, "en")]
    [InlineData("ok no problem, thanks anyway", CourtesyKind.Thanks, "en")]
    [InlineData("lol ok, learned something today", CourtesyKind.Praise, "en")]
    [InlineData("Thanks, that’s all for today.", CourtesyKind.Thanks, "en")]
    [InlineData("Merci beaucoup !", CourtesyKind.Thanks, "fr")]
    [InlineData("Merci quand même, c’est tout pour aujourd’hui", CourtesyKind.Thanks, "fr")]
    [InlineData("vale, gracias de todos modos", CourtesyKind.Thanks, "es")]
    [InlineData("ладно, всё равно спасибо", CourtesyKind.Thanks, "ru")]
    [InlineData("شكرا على أي حال", CourtesyKind.Thanks, "ar")]
    [InlineData("Qui êtes-vous ?", CourtesyKind.Help, "fr")]
    [InlineData("¡Muchas gracias!", CourtesyKind.Thanks, "es")]
    [InlineData("спасибо большое", CourtesyKind.Thanks, "ru")]
    [InlineData("До свидания", CourtesyKind.Goodbye, "ru")]
    [InlineData("شكرًا جزيلًا", CourtesyKind.Thanks, "ar")]
    [InlineData("New conversation", CourtesyKind.NewConversation, "en")]
    [InlineData("nouvelle conversation", CourtesyKind.NewConversation, "fr")]
    [InlineData("Начать заново", CourtesyKind.NewConversation, "ru")]
    [InlineData("ابدأ من جديد", CourtesyKind.NewConversation, "ar")]
    [InlineData("thanks, and when did Putin visit Morocco?", null, "")]
    [InlineData("great powers", null, "")]
    [InlineData("and today?", null, "")]
    [InlineData("Et aujourd’hui ?", null, "")]
    [InlineData("¿Y hoy?", null, "")]
    [InlineData("И сегодня?", null, "")]
    [InlineData("", null, "")]
    public void AMessageThatIsCourtesyAsAWholeIsKnown(string text, CourtesyKind? kind, string language)
    {
        var courtesy = SmallTalk.Read(text);

        Assert.Equal((kind, language), (courtesy?.Kind, courtesy?.Language ?? ""));
    }

    [Theory]
    [InlineData("hiii", "hi")]
    [InlineData("heeellooo", "hello")]
    public void LettersThatAreDrawnOutSayNoMore(string text, string meant) => Assert.Equal(SmallTalk.Read(meant)?.Kind, SmallTalk.Read(text)?.Kind);

    [Fact]
    public void AMessageOfOneLetterForEverEndsNothing() => Assert.Null(SmallTalk.Read(new string('a', 1_000_000)));

    [Theory]
    [InlineData("hello!! when did chile and ghana start diplomatic relations pls", "when did chile and ghana start diplomatic relations")]
    [InlineData("ok weird question but our teacher said Chile bought Easter Island, how much was it??", "Chile bought Easter Island, how much was it??")]
    [InlineData("hi i need to know when was that meeting", "when was that meeting")]
    [InlineData("Bonjour, je voudrais savoir quand le roi est venu, s'il vous plaît ?", "quand le roi est venu?")]
    [InlineData("c est quand la visite du roi svp", "quand la visite du roi")]
    [InlineData("Hola, ¿cuándo visitó Lagos Perú?", "¿cuándo visitó Lagos Perú?")]
    [InlineData("Здравствуйте! Подскажите, пожалуйста, когда Путин посетил Марокко?", "когда Путин посетил Марокко?")]
    [InlineData("مرحبا، متى زار بوتين المغرب من فضلك؟", "متى زار بوتين المغرب?")]
    [InlineData("Great Britain and Chile?", "Great Britain and Chile?")]
    [InlineData("thanks", "thanks")]
    [InlineData("", "")]
    public void CourtesiesAroundAQuestionAreTakenOff(string text, string left) => Assert.Equal(left, SmallTalk.WithoutCourtesies(text));
}
