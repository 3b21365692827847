using LiveChat.Queues;

namespace LiveChat.Widgets;

/// <summary>One option of a select, radio or checkboxes field.</summary>
/// <param name="Value">What is sent; 1 to 100 characters on one line, unique in its field.</param>
/// <param name="Label">What is shown and kept; 1 to 200 characters.</param>
/// <param name="Queue">The queue it leads to, in a field with the role <see cref="FormFieldRole.Queue"/>; <see langword="null"/> for the widget's queue.</param>
public sealed record FormOption(string Value, string Label, QueueId? Queue = null);
