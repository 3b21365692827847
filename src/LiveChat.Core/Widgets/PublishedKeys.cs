using System.Collections.Immutable;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>
/// Under which keys answers may have been given to the forms of a widget, and of which type: these stay what they are, also when their field, or the widget, is gone for a while. Types are
/// kept by name: one that only a later version knows is one as well. Pure.
/// </summary>
internal sealed record PublishedKeys
{
    public static readonly PublishedKeys None = new();

    public ImmutableSortedDictionary<string, string> Form { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> OfflineForm { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>These and those of a widget that is published now.</summary>
    public PublishedKeys And(WidgetOptions? widget) => new() { Form = And(Form, widget?.Form), OfflineForm = And(OfflineForm, widget?.OfflineForm) };

    /// <summary>What of a widget would give answers another meaning.</summary>
    /// <param name="now">As it is published; <see langword="null"/> when it is not, or nobody can tell.</param>
    /// <param name="next">As it is to be.</param>
    public IEnumerable<SettingsProblem> Problems(WidgetOptions? now, WidgetOptions next)
        => Problems(nameof(WidgetOptions.Form), Form, now?.Form, next.Form).Concat(Problems(nameof(WidgetOptions.OfflineForm), OfflineForm, now?.OfflineForm, next.OfflineForm));

    private static ImmutableSortedDictionary<string, string> And(ImmutableSortedDictionary<string, string> keys, PreChatForm? form)
        => form is null or { Fields.IsDefault: true } ? keys : keys.SetItems(form.Fields.Select(f => KeyValuePair.Create(f.Key, $"{f.Type}")));

    private static IEnumerable<SettingsProblem> Problems(string path, ImmutableSortedDictionary<string, string> keys, PreChatForm? now, PreChatForm? next)
    {
        if (next is null or { Fields.IsDefault: true }) yield break;

        foreach (var (place, field) in next.Fields.Index())
        {
            if (keys.TryGetValue(field.Key, out var type))
            {
                if (type != $"{field.Type}")
                {
                    yield return new(
                        $"{path}.Fields[{place}].Type",
                        SettingsProblemKind.Locked,
                        $"form field '{field.Key}' has been published as {type}. Leave the type, or give the field another key: answers are kept under this one.");
                }
            }
            else if (Renamed(now, next, place) is { } before)
            {
                yield return new($"{path}.Fields[{place}].Key", SettingsProblemKind.Locked, $"form field '{before.Key}' has been published. Leave its key: answers are kept under it.");
            }
        }
    }

    /// <summary>The field that stood there, if it is the same but for its key.</summary>
    private static FormField? Renamed(PreChatForm? now, PreChatForm next, int place)
        => now is { Fields.IsDefault: false } && now.Fields.Length == next.Fields.Length
            && now.Fields[place] is var before && (before.Label, before.Type) == (next.Fields[place].Label, next.Fields[place].Type) && !next.Fields.Any(f => f.Key == before.Key)
            ? before
            : null;
}
