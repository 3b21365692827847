using Microsoft.Extensions.Options;

namespace LiveChat.Events;

/// <summary>A handler that waits for an event nobody tells would wait for ever.</summary>
internal sealed class EventNamesValidator : IValidateOptions<EventHandlerOptions>
{
    public ValidateOptionsResult Validate(string? name, EventHandlerOptions options)
    {
        string[] unknown = [.. options.Events.Where(e => !ChatEventNames.All.Contains(e))];
        return unknown.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Event handler '{name}' asks for '{string.Join("', '", unknown)}', which is no event. Known: {string.Join(", ", ChatEventNames.All)}.");
    }
}
