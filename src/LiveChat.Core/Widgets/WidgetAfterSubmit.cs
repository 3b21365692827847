using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>What the customer sees after the form.</summary>
/// <param name="ShowFormSummary">Whether the customer sees the answers in the conversation.</param>
/// <param name="AutoMessages">What the widget says by itself when a chat starts; empty when that is switched off.</param>
public sealed record WidgetAfterSubmit(bool ShowFormSummary, ImmutableArray<string> AutoMessages);
