using System.Collections.Frozen;
using Bot.Relations.Text;

namespace Bot.Host.Web.Chat;

/// <summary>A message that is about the conversation and not about the sources, so it is not searched.</summary>
/// <param name="Kind">What is wanted.</param>
/// <param name="Language">The language that it is worded in.</param>
internal sealed record Command(CommandKind Kind, string Language)
{
    private static readonly FrozenDictionary<string, Command> ByWords = Table(
        ("en", CommandKind.Help, ["help", "what can you do", "who are you", "hello", "hi", "good morning"]),
        ("en", CommandKind.NewConversation, ["new conversation", "start over", "reset"]),
        ("fr", CommandKind.Help, ["aide", "que peux-tu faire", "que pouvez-vous faire", "que sais-tu faire", "qui es-tu", "qui êtes-vous", "bonjour", "salut"]),
        ("fr", CommandKind.NewConversation, ["nouvelle conversation", "recommencer"]),
        ("es", CommandKind.Help, ["ayuda", "qué puedes hacer", "qué puede hacer", "quién eres", "hola", "buenos días"]),
        ("es", CommandKind.NewConversation, ["nueva conversación", "empezar de nuevo"]),
        ("ru", CommandKind.Help, ["помощь", "справка", "что ты умеешь", "что вы умеете", "кто ты", "кто вы", "здравствуйте", "привет"]),
        ("ru", CommandKind.NewConversation, ["новый разговор", "новая беседа", "начать сначала"]),
        ("ar", CommandKind.Help, ["مساعدة", "المساعدة", "ماذا يمكنك أن تفعل", "من أنت", "مرحبا", "السلام عليكم"]),
        ("ar", CommandKind.NewConversation, ["محادثة جديدة", "ابدأ من جديد"]));

    /// <summary>The command that a message is as a whole, whatever its case, accents and punctuation; null when it is none.</summary>
    public static Command? Read(string text) => text.Length <= 60 && ByWords.TryGetValue(Words(text), out var command) ? command : null;

    private static FrozenDictionary<string, Command> Table(params (string Language, CommandKind Kind, string[] Words)[] rows) => rows
        .SelectMany(row => row.Words.Select(words => (Words: Words(words), Command: new Command(row.Kind, row.Language))))
        .ToFrozenDictionary(row => row.Words, row => row.Command);

    private static string Words(string text)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        return string.Join(' ', spans.Select(span => Letters.Fold(text.AsSpan(span.Start, span.Length))));
    }
}

/// <summary>What a command wants.</summary>
internal enum CommandKind
{
    /// <summary>To know what the bot can do; a greeting wants no more.</summary>
    Help,

    /// <summary>To forget what was said before.</summary>
    NewConversation,
}
