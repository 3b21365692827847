using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

/// <summary>What the attributes say, also those of the parts.</summary>
internal sealed class WidgetOptionsValidator : IValidateOptions<WidgetOptions>
{
    public ValidateOptionsResult Validate(string? name, WidgetOptions options) => OptionsRefusal.Of(
    [
        .. AttributeRules.Problems(options, name),
        .. AttributeRules.Problems(options.Look, name, $"{nameof(WidgetOptions.Look)}."),
        .. AttributeRules.Problems(options.Launcher, name, $"{nameof(WidgetOptions.Launcher)}."),
        .. AttributeRules.Problems(options.AfterSubmit, name, $"{nameof(WidgetOptions.AfterSubmit)}."),
        .. AttributeRules.Problems(options.Behaviour, name, $"{nameof(WidgetOptions.Behaviour)}."),
        .. AttributeRules.Problems(options.Identity, name, $"{nameof(WidgetOptions.Identity)}."),
    ]);
}
