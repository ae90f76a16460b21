using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Tests.Relations;

public sealed class NameSkeletonTests
{
    [Theory]
    [InlineData("Putin", "Poutine", "Путин", "Путина", "Путиным", "بوتين")]
    [InlineData("Lavrov", "Lavrov", "Лавров", "Лаврова", "Лавровым", "لافروف")]
    [InlineData("Mohammed", "Mohamed", "Muhammad", "Мухаммед", "محمد")]
    [InlineData("Obama", "Обама", "Обамы", "أوباما")]
    [InlineData("Kennedy", "Кеннеди", "كينيدي")]
    [InlineData("Clinton", "Клинтон", "كلينتون")]
    [InlineData("Sarkozy", "Саркози", "ساركوزي")]
    [InlineData("Khrushchev", "Хрущев")]
    [InlineData("Zelensky", "Зеленский", "Зеленского", "Зеленским")]
    [InlineData("Macron", "Макрон", "Макроном")]
    [InlineData("Karim", "Карим", "كريم")]
    public void TheSpellingsOfANameMeet(params string[] spellings) =>
        Assert.NotEqual("", Assert.Single(spellings.Select(name => NameSkeleton.Of(Letters.Fold(name))).Distinct()));

    [Theory]
    [InlineData("Putin", "Obama")]
    [InlineData("Lavrov", "Lebedev")]
    [InlineData("Путин", "Медведев")]
    [InlineData("بوتين", "بوتفليقة")]
    public void TwoNamesDoNot(string one, string other) => Assert.NotEqual(NameSkeleton.Of(Letters.Fold(one)), NameSkeleton.Of(Letters.Fold(other)));

    [Theory]
    [InlineData("")]
    [InlineData("VI")]
    [InlineData("Ali")]
    [InlineData("2006")]
    [InlineData("\ud83d")]
    public void OneConsonantTellsNothing(string name) => Assert.Equal("", NameSkeleton.Of(Letters.Fold(name)));
}
