using System.Collections.Immutable;
using LiveChat.Queues;

namespace LiveChat.Widgets;

/// <summary>Checks the answers a browser sent against the form. Pure.</summary>
internal static class FormCheck
{
    /// <param name="form">The widget's form.</param>
    /// <param name="answers">The answers by field key, as sent. Answers to fields that are not shown are ignored.</param>
    /// <param name="known">What is known of the customer, for fields that are left out then; <see langword="null"/> for nothing.</param>
    /// <param name="isVouchedFor">Whether the host says what is known. Otherwise it counts as personal: nobody knows any more how it was asked.</param>
    public static FormResult Check(PreChatForm form, IReadOnlyDictionary<string, string> answers, Func<FormFieldRole, string?>? known = null, bool isVouchedFor = false)
    {
        var problems = ImmutableSortedDictionary.CreateBuilder<string, FormProblem>(StringComparer.Ordinal);
        var given = ImmutableArray.CreateBuilder<FormAnswer>(form.Fields.Length);
        var chosen = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        QueueId? queue = null;

        foreach (var field in form.Fields)
        {
            if (field.Type is FormFieldType.Heading || !IsShown(field, chosen)) continue;

            var (sent, remembered) = (answers.GetValueOrDefault(field.Key), field.HideWhenKnown ? known?.Invoke(field.Role) : null);
            var value = FieldCheck.Check(form, field, sent ?? remembered);
            if (value.Problem is { } problem && field.Source is FormFieldSource.DefaultValue) problems[field.Key] = problem;
            if (value.Chosen.IsEmpty) continue;

            chosen[field.Key] = value.Chosen;
            given.Add(new(field.Key, field.Label, value.Shown, field.Role) { IsPersonal = field.IsPersonal || (sent is null && remembered is not null && !isVouchedFor) });
            if (field.Role is FormFieldRole.Queue) queue = field.Options.First(o => o.Value == value.Chosen[0]).Queue;
        }

        foreach (var key in Unknown(form, answers)) problems[key] = FormProblem.FieldUnknown;

        return problems.Count > 0
            ? new() { Problems = problems.ToImmutable() }
            : new() { Answers = given.DrainToImmutable(), Queue = queue };
    }

    private static bool IsShown(FormField field, Dictionary<string, ImmutableArray<string>> chosen)
        => field.VisibleIf is not { } condition || condition.Holds(chosen.GetValueOrDefault(condition.Key, []));

    private static IEnumerable<string> Unknown(PreChatForm form, IReadOnlyDictionary<string, string> answers)
        => answers.Keys.Except(form.Fields.Where(f => f.Type is not FormFieldType.Heading).Select(f => f.Key), StringComparer.Ordinal);
}
