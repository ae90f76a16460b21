using System.Text;
using Bot.Corpus;
using Bot.Corpus.Formats.Mail;

namespace Bot.Tests.Corpus.Mail;

public sealed class MailTests
{
    private const string Head = "From: =?windows-1251?B?z/Dl8fEt8evz5uHg?= <press@example.org>\r\nSubject: =?utf-8?Q?Visite_=C3=A0_Rabat?=\r\nDate: Tue, 15 Mar 2016 10:00:00 +0300\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void AMessageIsItsPlainTextWithSubjectDateAndSendersName()
    {
        var mail = Read(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
            + "--y\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nLe roi a visit=C3=A9 Moscou.\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>Page</p>\r\n--y--\r\n"
            + "--x\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\n\r\nAttached.\r\n--x--\r\n");

        Assert.Equal(("Visite à Rabat", "2016-03-15", "Пресс-служба"), (mail.Title, mail.Date, mail.Publisher));
        Assert.Equal("Le roi a visité Moscou.", Assert.Single(mail.Pages).Trim());
    }

    [Fact]
    public void AllPartsThatAreShownAreReadInTheirOrder() => Assert.Equal(
        "He came to Rabat.\n\nHe left on Monday.\n\nTo leave the list, write to us.",
        Assert.Single(Read(Head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHe came to Rabat.\r\n"
            + "--x\r\nContent-Type: image/png\r\nContent-Disposition: inline\r\n\r\nx\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
            + "--y\r\nContent-Type: text/plain\r\n\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>He left on Monday.</p>\r\n--y--\r\n"
            + "--x\r\nContent-Type: text/plain\r\n\r\nTo leave the list, write to us.\r\n--x--\r\n").Pages).Trim());

    [Fact]
    public void WithoutPlainTextThePageIsRead() =>
        Assert.Equal("# Visits\n\nHe came.", Assert.Single(Read(Head + "Content-Type: text/html\r\n\r\n<h1>Visits</h1><p>He came.</p><p hidden>secret</p>").Pages));

    [Fact]
    public void TextWithoutACharsetIsKnownByItsWords() =>
        Assert.Equal("Президент России", Assert.Single(MailFormat.Extract([.. Encoding.ASCII.GetBytes(Head + "\r\n"), .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Президент России")]).Pages).Trim());

    [Theory]
    [InlineData("", "the file is not an e-mail message: save it from the mail program as .eml")]
    [InlineData("He came to Rabat.\n\nText.", "the file is not an e-mail message: save it from the mail program as .eml")]
    [InlineData(Head + "Content-Type: image/png\r\n\r\nx", "the message has no text: save what it holds as a file of its own")]
    public void WhatHasNoMessageIsRefused(string content, string reason) => Assert.Equal(reason, Assert.Throws<CorpusFormatException>(() => Read(content)).Message);

    private static Bot.Corpus.Formats.Extracted Read(string content) => MailFormat.Extract(Encoding.UTF8.GetBytes(content));
}
