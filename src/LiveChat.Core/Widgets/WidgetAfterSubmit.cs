using System.Collections.Immutable;
using LiveChat.Teams;

namespace LiveChat.Widgets;

/// <summary>What the customer sees after the form.</summary>
/// <param name="ShowFormSummary">Whether the customer sees the answers in the conversation.</param>
/// <param name="ShowAutoMessages">Whether messages are posted by themselves when a chat starts.</param>
/// <param name="AutoMessages">What the widget says then; empty for what the queue's team says.</param>
public sealed record WidgetAfterSubmit(bool ShowFormSummary, bool ShowAutoMessages, ImmutableArray<AutoMessage> AutoMessages);
