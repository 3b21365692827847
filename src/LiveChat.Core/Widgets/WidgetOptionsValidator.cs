using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

[OptionsValidator]
internal sealed partial class WidgetOptionsValidator : IValidateOptions<WidgetOptions>;
