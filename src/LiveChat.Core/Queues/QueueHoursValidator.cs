using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

internal sealed class QueueHoursValidator : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        if (options.OpeningHours is not { } hours) return ValidateOptionsResult.Skip;
        try
        {
            OpeningHours.Of(hours);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException e)
        {
            return OptionsRefusal.Of(nameof(QueueOptions.OpeningHours), SettingsProblemKind.Invalid, $"Queue '{name}' has opening hours that cannot be read. {e.Message}");
        }
    }
}
