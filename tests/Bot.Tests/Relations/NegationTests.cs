using Bot.Relations.Grammar;

namespace Bot.Tests.Relations;

public sealed class NegationTests
{
    [Theory]
    [InlineData("en", "Peru did not recognize Chile.")]
    [InlineData("en", "Peru didn't recognize Chile.")]
    [InlineData("en", "Peru doesn’t recognize Chile.")]
    [InlineData("en", "No embassy was opened.")]
    [InlineData("fr", "Le Pérou n'a pas reconnu le Chili.")]
    [InlineData("fr", "Le Pérou ne reconnaît pas le Chili.")]
    [InlineData("es", "Perú no reconoció a Chile.")]
    [InlineData("ru", "Перу не признало Чили.")]
    [InlineData("ar", "ليس لبيرو سفارة في تشيلي.")]
    [InlineData("", "Перу не признало Чили.")]
    public void ADenialIsKnownByItsWords(string language, string text) => Assert.True(Negation.IsIn(text, language));

    [Theory]
    [InlineData("en", "The Council adopted resolution No. 242.")]
    [InlineData("en", "N. Korea opened an embassy.")]
    [InlineData("en", "Sin was the envoy of Cambodia.")]
    [InlineData("fr", "Une personne a fait un pas vers l'accord.")]
    [InlineData("es", "El Consejo aprobó la resolución No. 242.")]
    [InlineData("", "The Council adopted resolution No. 242.")]
    public void WhatOnlyLooksLikeOneDeniesNothing(string language, string text) => Assert.False(Negation.IsIn(text, language));
}
