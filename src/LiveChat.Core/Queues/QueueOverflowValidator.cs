using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueOverflowValidator(IEnumerable<QueueName> queues) : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        if (options.WhenNobodyAnswers is not NoAnswer.OtherQueue) return ValidateOptionsResult.Skip;
        if (options.OverflowQueue is not { } other || other == name)
            return ValidateOptionsResult.Fail($"Queue '{name}' hands its chats to another queue when nobody answers, and has to name one in {nameof(QueueOptions.OverflowQueue)} that is not itself.");

        return queues.Any(q => q.Value == other)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Queue '{name}' hands its chats to the queue '{other}', which does not exist. Add it with AddQueue(\"{other}\").");
    }
}
