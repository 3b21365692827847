using System.Collections.Immutable;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Widgets;

public class CheckingTheForm
{
    [Fact]
    public void A_filled_form_says_who_asks_what_and_where_it_goes()
    {
        var form = Form(
            new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Role = FormFieldRole.ContactName, Required = true },
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, Required = true },
            new() { Key = "phone", Type = FormFieldType.Phone, Label = "Phone", Role = FormFieldRole.ContactPhone },
            new()
            {
                Key = "topic",
                Type = FormFieldType.Select,
                Label = "Topic",
                Role = FormFieldRole.Queue,
                Options = [new("sales", "Sales"), new("billing", "Billing questions", new QueueId("billing"))],
            },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Role = FormFieldRole.Message });

        var result = FormCheck.Check(form, new Dictionary<string, string>
        {
            ["message"] = "My order\nnever arrived",
            ["topic"] = "billing",
            ["phone"] = "+49 (30) 555-01",
            ["email"] = " dana@example.com ",
            ["name"] = " Dana\nRay\u202e ",
        });

        Assert.True(result.IsValid);
        Assert.Equal(
            ["name: Dana Ray", "email: dana@example.com", "phone: +49 (30) 555-01", "topic: Billing questions", "message: My order\nnever arrived"],
            result.Answers.Select(a => $"{a.Key}: {a.Value}"));
        Assert.Equal(("Dana Ray", "dana@example.com", "+49 (30) 555-01"), (result.Name, result.Email, result.Phone));
        Assert.Equal(new QueueId("billing"), result.Queue);
    }

    [Fact]
    public void An_answer_is_as_personal_as_its_field_was_when_it_was_given()
    {
        var field = new FormField { Key = "mail", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, HideWhenKnown = true, IsPersonal = true };

        var sent = FormCheck.Check(Form(field, field with { Key = "other", Role = FormFieldRole.Custom, IsPersonal = false }), new Dictionary<string, string> { ["mail"] = "a@example.com", ["other"] = "b@example.com" });
        var known = FormCheck.Check(Form(field), new Dictionary<string, string>(), _ => "a@example.com");

        Assert.Equal([("mail", true), ("other", false)], sent.Answers.Select(a => (a.Key, a.IsPersonal)));
        Assert.True(Assert.Single(known.Answers).IsPersonal);
    }

    /// <summary>Nobody knows any more how it was asked, unless it is the host who says it.</summary>
    [Fact]
    public void What_is_known_and_not_asked_again_is_personal_unless_the_host_vouches_for_it()
    {
        var form = Form(new FormField { Key = "mail", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, HideWhenKnown = true });

        var typed = FormCheck.Check(form, new Dictionary<string, string> { ["mail"] = "a@example.com" }, _ => "b@example.com");
        var known = FormCheck.Check(form, new Dictionary<string, string>(), _ => "b@example.com");
        var vouchedFor = FormCheck.Check(form, new Dictionary<string, string>(), _ => "b@example.com", isVouchedFor: true);

        Assert.Equal([("a@example.com", false), ("b@example.com", true), ("b@example.com", false)], new[] { typed, known, vouchedFor }.Select(r => r.Answers.Single()).Select(a => (a.Value, a.IsPersonal)));
    }

    [Fact]
    public void An_option_without_a_queue_leaves_the_chat_in_the_widgets_queue()
        => Assert.Null(FormCheck.Check(
            Form(new FormField { Key = "topic", Type = FormFieldType.Radio, Label = "Topic", Role = FormFieldRole.Queue, Options = [new("a", "A")] }),
            new Dictionary<string, string> { ["topic"] = "a" }).Queue);

    [Fact]
    public void The_form_of_a_host_that_sets_none_wants_a_name_and_an_address()
    {
        var result = FormCheck.Check(PreChatForm.Default, new Dictionary<string, string>());

        Assert.Equal(["email: Required", "name: Required"], Told(result));
        Assert.Empty(result.Answers);
    }

    [Theory]
    [InlineData(FormFieldType.Text, " \u200b\r\n ", FormProblem.Required)]
    [InlineData(FormFieldType.Textarea, "\0", FormProblem.Required)]
    [InlineData(FormFieldType.Email, "  ", FormProblem.Required)]
    [InlineData(FormFieldType.Email, "dana@example.com\r\nBcc: ben@example.com", FormProblem.EmailInvalid)]
    [InlineData(FormFieldType.Phone, "12", FormProblem.PhoneInvalid)]
    [InlineData(FormFieldType.Phone, "call me", FormProblem.PhoneInvalid)]
    [InlineData(FormFieldType.Phone, "+1+2+3", FormProblem.PhoneInvalid)]
    [InlineData(FormFieldType.Phone, "٠١٢٣٤٥", FormProblem.PhoneInvalid)]
    [InlineData(FormFieldType.Number, "twelve", FormProblem.NumberInvalid)]
    [InlineData(FormFieldType.Number, "1,5", FormProblem.NumberInvalid)]
    [InlineData(FormFieldType.Number, "NaN", FormProblem.NumberInvalid)]
    [InlineData(FormFieldType.Number, "Infinity", FormProblem.NumberInvalid)]
    [InlineData(FormFieldType.Date, "31.12.2030", FormProblem.DateInvalid)]
    [InlineData(FormFieldType.Date, "2030-02-30", FormProblem.DateInvalid)]
    [InlineData(FormFieldType.Select, "purple", FormProblem.OptionUnknown)]
    [InlineData(FormFieldType.Radio, "Red", FormProblem.OptionUnknown)]
    [InlineData(FormFieldType.Checkboxes, "red\npurple", FormProblem.OptionUnknown)]
    [InlineData(FormFieldType.Checkbox, "yes", FormProblem.OptionUnknown)]
    [InlineData(FormFieldType.Consent, "false", FormProblem.Required)]
    [InlineData(FormFieldType.Checkboxes, "\n", FormProblem.Required)]
    public void An_answer_that_does_not_fit_is_named(FormFieldType type, string answer, FormProblem problem)
        => Assert.Equal([$"f: {problem}"], Told(Ask(Field(type), answer)));

    [Theory]
    [InlineData(FormFieldType.Text, "${window.__xss=1}", "${window.__xss=1}")]
    [InlineData(FormFieldType.Textarea, " two\r\n\u202elines\0 ", " two\r\n\u202elines ")]
    [InlineData(FormFieldType.Number, " -1.50 ", "-1.50")]
    [InlineData(FormFieldType.Date, "2028-02-29", "2028-02-29")]
    [InlineData(FormFieldType.Select, "red", "Bright red")]
    [InlineData(FormFieldType.Checkboxes, "blue\nred\nblue", "Bright red, Blue")]
    [InlineData(FormFieldType.Checkbox, "true", "Yes")]
    [InlineData(FormFieldType.Consent, "true", "Yes")]
    [InlineData(FormFieldType.Hidden, "campaign\t7", "campaign 7")]
    public void An_answer_that_fits_is_kept_as_people_read_it(FormFieldType type, string answer, string kept)
        => Assert.Equal(kept, Assert.Single(Ask(Field(type), answer).Answers).Value);

    [Theory]
    [InlineData(FormFieldType.Text)]
    [InlineData(FormFieldType.Textarea)]
    [InlineData(FormFieldType.Email)]
    [InlineData(FormFieldType.Select)]
    public void Half_a_surrogate_pair_is_refused_whatever_is_asked(FormFieldType type)
    {
        // Made here: an attribute cannot hold such a string.
        Assert.Equal(["f: InvalidUnicode"], Told(Ask(Field(type), "a\ud800b@example.com")));
        Assert.Equal(["f: InvalidUnicode"], Told(Ask(Field(type), "\udc00")));
    }

    [Fact]
    public void Lengths_are_counted_after_cleaning_and_a_name_has_its_own_problem()
    {
        var name = Field(FormFieldType.Text) with { Role = FormFieldRole.ContactName };

        Assert.True(Ask(name, new string('n', 100) + "\u200b\n").IsValid);
        Assert.Equal(["f: NameTooLong"], Told(Ask(name, new string('n', 101))));
        Assert.Equal(["f: TooLong"], Told(Ask(Field(FormFieldType.Text) with { MaxLength = 3 }, "four")));
        Assert.True(Ask(Field(FormFieldType.Textarea), new string('m', 4000)).IsValid);
        Assert.Equal(["f: TooLong"], Told(Ask(Field(FormFieldType.Textarea), new string('m', 4001))));
    }

    [Fact]
    public void A_number_keeps_within_its_limits()
    {
        var field = Field(FormFieldType.Number) with { Min = 1, Max = 10 };

        Assert.True(Ask(field, "10").IsValid);
        Assert.Equal(["f: NumberInvalid"], Told(Ask(field, "0.99")));
        Assert.Equal(["f: NumberInvalid"], Told(Ask(field, "10.01")));
    }

    [Fact]
    public void A_pattern_holds_for_the_whole_answer()
    {
        var field = Field(FormFieldType.Text) with { Pattern = "#[0-9]{4}|none" };

        Assert.True(Ask(field, "#1881").IsValid);
        Assert.True(Ask(field, "none").IsValid);
        Assert.Equal(["f: PatternMismatch"], Told(Ask(field, "order #1881")));
        Assert.Equal(["f: PatternMismatch"], Told(Ask(field, "none of it")));
    }

    [Fact]
    public void A_field_that_is_not_shown_needs_no_answer_and_keeps_none()
    {
        var form = Form(
            Field(FormFieldType.Select) with { Key = "colour", Required = false },
            Field(FormFieldType.Text) with { Key = "shade", VisibleIf = FormCondition.Is("colour", "blue") },
            Field(FormFieldType.Text) with { Key = "why", VisibleIf = FormCondition.IsFilled("shade") });

        var hidden = FormCheck.Check(form, new Dictionary<string, string> { ["colour"] = "red", ["shade"] = "\ud800", ["why"] = "because" });
        var shown = FormCheck.Check(form, new Dictionary<string, string> { ["colour"] = "blue", ["shade"] = "navy", ["why"] = "because" });
        var missing = FormCheck.Check(form, new Dictionary<string, string> { ["colour"] = "blue" });

        Assert.Equal(["colour"], hidden.Answers.Select(a => a.Key));
        Assert.Equal(["colour", "shade", "why"], shown.Answers.Select(a => a.Key));
        Assert.Equal(["shade: Required"], Told(missing));
    }

    [Theory]
    [InlineData(null, false, true, false, false)]
    [InlineData("red", true, false, true, true)]
    [InlineData("blue", false, true, true, true)]
    [InlineData("blue\nred", true, false, true, true)]
    [InlineData("green", false, true, false, true)]
    public void Conditions_look_at_the_answer_as_sent(string? answer, bool isRed, bool isNotRed, bool isRedOrBlue, bool isFilled)
    {
        var chosen = answer?.Split('\n').ToImmutableArray() ?? [];

        Assert.Equal(isRed, FormCondition.Is("c", "red").Holds(chosen));
        Assert.Equal(isNotRed, FormCondition.IsNot("c", "red").Holds(chosen));
        Assert.Equal(isRedOrBlue, FormCondition.IsAnyOf("c", "red", "blue").Holds(chosen));
        Assert.Equal(isFilled, FormCondition.IsFilled("c").Holds(chosen));
    }

    [Fact]
    public void A_field_the_form_does_not_have_is_named()
    {
        var form = Form(Field(FormFieldType.Text) with { Required = false }, Field(FormFieldType.Heading) with { Key = "head", Required = false });

        Assert.Equal(
            ["F: FieldUnknown", "__proto__: FieldUnknown", "head: FieldUnknown"],
            Told(FormCheck.Check(form, new Dictionary<string, string> { ["F"] = "x", ["head"] = "x", ["__proto__"] = "x" })));
    }

    [Fact]
    public void What_is_kept_prints_no_answer()
        => Assert.DoesNotContain("dana", Ask(Field(FormFieldType.Text), "dana").ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_field_that_was_left_out_because_the_answer_is_known_has_it_and_what_is_sent_wins()
    {
        var field = new FormField { Key = "mail", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail, HideWhenKnown = true };
        Func<FormFieldRole, string?> known = role => role is FormFieldRole.ContactEmail ? "dana@example.com" : null;

        var leftOut = FormCheck.Check(Form(field), new Dictionary<string, string>(), known);
        var sent = FormCheck.Check(Form(field), new Dictionary<string, string> { ["mail"] = "ray@example.com" }, known);
        var asked = FormCheck.Check(Form(field with { HideWhenKnown = false }), new Dictionary<string, string>(), known);
        var unknown = FormCheck.Check(Form(field), new Dictionary<string, string>(), _ => null);

        Assert.Equal(("dana@example.com", "ray@example.com"), (leftOut.Email, sent.Email));
        Assert.Equal(FormProblem.Required, asked.Problems["mail"]);
        Assert.Equal(FormProblem.Required, unknown.Problems["mail"]);
    }

    [Fact]
    public void What_the_browser_fills_in_by_itself_keeps_nobody_from_sending_the_form()
    {
        var page = new FormField { Key = "page", Type = FormFieldType.Hidden, Label = "Page", Source = FormFieldSource.PageUrl };
        var tooLong = new string('x', 501);

        Assert.Equal([], Ask(page, tooLong).Answers);
        Assert.True(Ask(page, tooLong).IsValid);
        Assert.Equal("https://shop.example/", Assert.Single(Ask(page, "https://shop.example/").Answers).Value);
        Assert.False(Ask(page with { Source = FormFieldSource.DefaultValue }, tooLong).IsValid);
    }

    private static FormResult Ask(FormField field, string answer) => FormCheck.Check(Form(field), new Dictionary<string, string> { [field.Key] = answer });

    private static IEnumerable<string> Told(FormResult result) => result.Problems.Select(p => $"{p.Key}: {p.Value}");

    private static PreChatForm Form(params ReadOnlySpan<FormField> fields) => new() { Fields = [.. fields] };

    private static FormField Field(FormFieldType type) => new()
    {
        Key = "f",
        Type = type,
        Label = "F",
        Required = true,
        Options = type is FormFieldType.Select or FormFieldType.Radio or FormFieldType.Checkboxes
            ? [new("red", "Bright red"), new("blue", "Blue")]
            : [],
    };
}
