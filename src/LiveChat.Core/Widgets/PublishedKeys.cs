using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>Under which keys answers may have been given to the forms of a widget, and of which type: these stay what they are, also when their field is gone for a while. Pure.</summary>
internal sealed record PublishedKeys
{
    public static readonly ImmutableSortedDictionary<string, FormFieldType> None = ImmutableSortedDictionary.Create<string, FormFieldType>(StringComparer.Ordinal);

    private readonly WidgetOptions? _now;

    private PublishedKeys(WidgetOptions? now) => _now = now;

    public ImmutableSortedDictionary<string, FormFieldType> Form { get; private init; } = None;

    public ImmutableSortedDictionary<string, FormFieldType> OfflineForm { get; private init; } = None;

    /// <param name="document">The document that counts; <see langword="null"/> when there is none.</param>
    /// <param name="builtIn">What counts without a document; <see langword="null"/> when nothing does.</param>
    public static PublishedKeys Of(string? document, WidgetOptions? builtIn)
    {
        if (document is null) return new PublishedKeys(builtIn).And(builtIn);

        try
        {
            var file = WidgetFile.Read(document);
            var options = file.ToOptions();
            return new PublishedKeys(options) { Form = file.Published.Form, OfflineForm = file.Published.OfflineForm }.And(options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            // Nobody could answer by what nobody can read.
            return new((WidgetOptions?)null);
        }
    }

    /// <summary>These and those of a widget that is published now.</summary>
    public PublishedKeys And(WidgetOptions? widget) => this with { Form = And(Form, widget?.Form), OfflineForm = And(OfflineForm, widget?.OfflineForm) };

    /// <summary>What of a widget would give answers another meaning.</summary>
    public IEnumerable<SettingsProblem> Problems(WidgetOptions widget)
        => Problems(nameof(WidgetOptions.Form), Form, _now?.Form, widget.Form).Concat(Problems(nameof(WidgetOptions.OfflineForm), OfflineForm, _now?.OfflineForm, widget.OfflineForm));

    private static ImmutableSortedDictionary<string, FormFieldType> And(ImmutableSortedDictionary<string, FormFieldType> keys, PreChatForm? form)
        => form is null or { Fields.IsDefault: true } ? keys : keys.SetItems(form.Fields.Select(f => KeyValuePair.Create(f.Key, f.Type)));

    private static IEnumerable<SettingsProblem> Problems(string path, ImmutableSortedDictionary<string, FormFieldType> keys, PreChatForm? now, PreChatForm? next)
    {
        if (next is null or { Fields.IsDefault: true }) yield break;

        foreach (var (place, field) in next.Fields.Index())
        {
            if (keys.TryGetValue(field.Key, out var type))
            {
                if (type != field.Type)
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
