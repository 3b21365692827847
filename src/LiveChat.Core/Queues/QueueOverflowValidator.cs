using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueOverflowValidator(QueueNames queues) : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        if (options.WhenNobodyAnswers is not NoAnswer.OtherQueue) return ValidateOptionsResult.Skip;
        if (options.OverflowQueue is not { } other || other == name)
        {
            return OptionsRefusal.Of(
                nameof(QueueOptions.OverflowQueue),
                SettingsProblemKind.Required,
                $"Queue '{name}' hands its chats to another queue when nobody answers, and has to name one in {nameof(QueueOptions.OverflowQueue)} that is not itself.");
        }

        return queues.Has(other)
            ? ValidateOptionsResult.Success
            : OptionsRefusal.Of(
                nameof(QueueOptions.OverflowQueue), SettingsProblemKind.Unknown, $"Queue '{name}' hands its chats to the queue '{other}', which does not exist. Add it with AddQueue(\"{other}\").");
    }
}
