using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>Who holds an office, held it first, or holds it now.</summary>
public sealed class OfficesTests
{
    [Fact]
    public void WhatSaysItselfThatSomebodyWasTheFirstNeedsNoComparing() =>
        Assert.StartsWith("The first Peruvian ambassador to Norway", Composed.Claim("Who was the first Peruvian ambassador to Norway?", """
            On March 2, 1961 Ambassador Ole Berg presented his credentials in Peru for Norway.

            The first Peruvian ambassador to Norway, Ana Quispe, presented her credentials in 1964.
            """), StringComparison.Ordinal);

    [Theory]
    [InlineData("Who is the current ambassador of Peru to Norway?", "In 1986 Ana Quispe was accredited as ambassador of Peru to Norway.", false)]
    [InlineData("Who is the current ambassador of Peru to Norway?", "Ana Quispe has been the ambassador of Peru to Norway since 2021.", true)]
    [InlineData("Who was the ambassador of Peru to Norway?", "In 1986 Ana Quispe was accredited as ambassador of Peru to Norway.", true)]
    [InlineData("Who is the current ambassador of Peru to Norway?", "The current ambassador of Peru, Ana Quispe, presented her credentials to the king of Norway in 2021.", true)]
    [InlineData("Quel est l'ambassadeur actuel du Pérou en Norvège ?", "Ana Quispe is the ambassador of Peru to Norway.", true)]
    [InlineData("Quel est l'ambassadeur actuel du Pérou en Norvège ?", "In 1986 Ana Quispe was accredited as ambassador of Peru to Norway.", false)]
    public void WhoHoldsItNowIsNotToldByThePast(string question, string sentence, bool isAnswered) => Assert.Equal(isAnswered, Composed.Claim(question, sentence).Length > 0);

    [Fact]
    public void AForeignMinisterIsAMinister() =>
        Assert.NotEmpty(Composed.Claim("Which Norwegian minister did Vargas meet in Lima?", "In Lima, Vargas met with Norwegian Foreign Minister Ole Berg."));

    [Theory]
    [InlineData("Who succeeded Ana Quispe as ambassador of Peru to Norway?")]
    [InlineData("¿Quién sucedió a Ana Quispe como embajadora del Perú en Noruega?")]
    [InlineData("Кто сменил посла Перу в Норвегии Ану Киспе?")]
    public void WhoCameAfterIsNotToldByWhoCameBefore(string question)
    {
        Assert.Empty(Composed.Claim(question, "Ana Quispe was the ambassador of Peru to Norway."));
        Assert.NotEmpty(Composed.Claim(question, "As ambassador of Peru to Norway, Ana Quispe was succeeded by Luis Rivas."));
    }
}
