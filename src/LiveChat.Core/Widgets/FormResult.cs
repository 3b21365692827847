using System.Collections.Immutable;
using LiveChat.Queues;

namespace LiveChat.Widgets;

/// <summary>A checked form: what was answered and what it is used for, or what is wrong.</summary>
internal sealed record FormResult
{
    /// <summary>What is wrong, by field key; empty when nothing is.</summary>
    public ImmutableSortedDictionary<string, FormProblem> Problems { get; init; } = ImmutableSortedDictionary<string, FormProblem>.Empty;

    /// <summary>The answers, in the order of the form; fields without one are left out. Empty when something is wrong.</summary>
    public ImmutableArray<FormAnswer> Answers { get; init; } = [];

    /// <summary>The queue an option leads to; <see langword="null"/> for the widget's.</summary>
    public QueueId? Queue { get; init; }

    public bool IsValid => Problems.IsEmpty;

    /// <summary>The contact's name; <see langword="null"/> when not given.</summary>
    public string? Name => Of(FormFieldRole.ContactName);

    /// <summary>The contact's e-mail address: one mailbox; <see langword="null"/> when not given.</summary>
    public string? Email => Of(FormFieldRole.ContactEmail);

    /// <summary>The contact's phone number; <see langword="null"/> when not given.</summary>
    public string? Phone => Of(FormFieldRole.ContactPhone);

    /// <summary>The queue the answers lead to.</summary>
    public QueueSettings QueueOf(WidgetSettings widget, QueueCatalog queues) => (Queue is { } asked ? queues.Find(asked) : null) ?? queues.Of(widget.Queue);

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"Form: {Answers.Length} answers, {Problems.Count} problems";

    private string? Of(FormFieldRole role) => Answers.FirstOrDefault(a => a.Role == role)?.Value;
}
