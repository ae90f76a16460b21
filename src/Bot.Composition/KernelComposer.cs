using Bot.Answering;
using Bot.Composition.Chronologies;
using Bot.Composition.Extractive;
using Bot.Relations.Chronologies;
using Microsoft.SemanticKernel;

namespace Bot.Composition;

/// <summary>Composes through one kernel function. The kernel has no plugins and no automatic function choice: documents are untrusted text, and what
/// reads them must not be able to call anything.</summary>
public sealed class KernelComposer : IAnswerComposer
{
    private const string QuestionArgument = "question";
    private const string EvidenceArgument = "evidence";

    private readonly Kernel _kernel = new();
    private readonly KernelFunction _compose;

    private KernelComposer(KernelFunction compose) => _compose = compose;

    // The function is typed as the kernel's own arguments and object: for any other type the kernel builds a JSON schema by reflection at every start.

    /// <summary>The composer that needs no model: the function is native and picks sentences.</summary>
    public static KernelComposer Extractive(ComposerOptions options) => new(KernelFunctionFactory.CreateFromMethod(
        object (KernelArguments arguments) => Compose(arguments, options), "compose", "Composes an answer out of retrieved passages."));

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Question question, Evidence evidence, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { [QuestionArgument] = question, [EvidenceArgument] = evidence };
        var result = await _compose.InvokeAsync(_kernel, arguments, cancellationToken);
        return result.GetValue<object>() as Draft ?? throw new InvalidOperationException("The kernel function returned no draft.");
    }

    private static Draft Compose(KernelArguments arguments, ComposerOptions options)
    {
        var (question, evidence) = ((Question)arguments[QuestionArgument]!, (Evidence)arguments[EvidenceArgument]!);
        return question.Chronology is { } chronology ? ChronologyComposer.Draft(chronology, evidence) : ExtractiveComposer.Compose(question, evidence, options);
    }
}
