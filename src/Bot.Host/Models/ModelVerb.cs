using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Host.Embeddings;
using Bot.Host.Settings;
using Bot.Models;

namespace Bot.Host.Models;

/// <summary><c>model</c>: asks the configured model one question and says what was measured.</summary>
internal static class ModelVerb
{
    public static Command Create()
    {
        var verb = new Command("model", "Asks the configured language model one small question, and says what was measured or what is wrong.");
        verb.SetAction(async (_, cancellationToken) =>
        {
            var settings = SettingsReader.Read(SettingsReader.Load());
            if (settings is { Model: null, Embedding: null })
                throw new UsageException("No language model is configured, so answers are picked out of the documents without one: to use one, set Model:Provider to openai, azure-openai or ollama.");
            // One that fails must not hide how the other is.
            var failed = settings.Model is { } model ? await FaultAsync(() => TestAsync(model, cancellationToken)) : null;
            if (settings.Embedding is { } embedding) await EmbeddingStart.TestAsync(embedding, Console.Out, cancellationToken);
            return failed is null ? 0 : throw failed;
        });
        return verb;
    }

    private static async Task<UsageException?> FaultAsync(Func<Task> test)
    {
        try
        {
            await test();
            return null;
        }
        catch (UsageException exception)
        {
            return exception;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task TestAsync(ModelSettings settings, CancellationToken cancellationToken)
    {
        var options = ModelStart.Options(settings);
        using var model = new LanguageModel(options, TimeProvider.System);
        try
        {
            var measured = await ConnectionTest.RunAsync(model, cancellationToken);
            Console.Out.WriteLine($"provider   {options.Provider} at {options.Endpoint}");
            Console.Out.WriteLine($"model      {options.Name}");
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reply      {measured.Took.TotalMilliseconds:0} ms (of {options.AttemptLimit.TotalMilliseconds:0} for an attempt)"));
            Console.Out.WriteLine($"form       {(measured.IsInForm ? "the JSON that was asked for, and nothing else" : "JSON with other words around it, which can be read: a model that keeps to a JSON schema is better")}");
            Console.Out.WriteLine($"citation   {(measured.IsQuoted ? "quotes word for word" : "does not quote word for word, so that its answers will be dropped: choose another model")}");
            Console.Out.WriteLine($"tokens     {Show(measured.InputTokens)} read, {Show(measured.OutputTokens)} written");
        }
        catch (ModelException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    private static string Show(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "not told";
}
