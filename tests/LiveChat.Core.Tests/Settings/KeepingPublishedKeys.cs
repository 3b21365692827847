using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Settings;

/// <summary>Answers are kept under the keys of the form, so a key that was published stays what it is.</summary>
public sealed class KeepingPublishedKeys
{
    private const string SiteKey = "console-site-0001";

    private static readonly SettingsActor Mia = new("mia", "Mia");
    private static readonly FormField Order = new() { Key = "order", Type = FormFieldType.Text, Label = "Order" };
    private static readonly FormField Note = new() { Key = "note", Type = FormFieldType.Textarea, Label = "Note" };

    [Fact]
    public async Task A_published_key_keeps_its_type()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);

        Assert.Equal(["Form.Fields[0].Type: Locked"], await ProblemsAsync(host, Order with { Type = FormFieldType.Number }, Note));
        Assert.Equal(["Form.Fields[1].Type: Locked"], await ProblemsAsync(host, Note, Order with { Type = FormFieldType.Number, Label = "Other" }));
    }

    [Fact]
    public async Task A_published_field_keeps_its_key()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);

        Assert.Equal(["Form.Fields[1].Key: Locked"], await ProblemsAsync(host, Order, Note with { Key = "remark" }));
    }

    [Fact]
    public async Task A_key_whose_field_is_gone_does_not_come_back_as_another_type()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);
        await PublishedAsync(host, Order);
        await PublishedAsync(host, Order with { Label = "Order number" });

        Assert.Equal(["Form.Fields[1].Type: Locked"], await ProblemsAsync(host, Order, Note with { Type = FormFieldType.Number }));
        await PublishedAsync(host, Order, Note);
    }

    [Fact]
    public async Task Everything_else_about_a_form_may_change()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);

        await PublishedAsync(host, Note with { Label = "Anything else?", Required = true }, Order with { MaxLength = 20 });
        await PublishedAsync(host, new FormField { Key = "remark", Type = FormFieldType.Text, Label = "Remark" }, Order);
        await PublishedAsync(host, Order, new FormField { Key = "order_2", Type = FormFieldType.Number, Label = "Order" });
    }

    [Fact]
    public async Task The_form_for_messages_has_keys_of_its_own()
    {
        await using var host = new TestHost();
        FormField[] needed =
        [
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Role = FormFieldRole.ContactEmail, Required = true },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Role = FormFieldRole.Message, Required = true },
        ];
        WidgetOptions With(FormField more) => new() { Name = "Shop", Form = new() { Fields = [Order] }, OfflineForm = new() { Fields = [.. needed, more] } };
        await FollowingTheConsole.SavedAsync(host, SiteKey, With(Order with { Type = FormFieldType.Number }));

        Assert.Equal(["OfflineForm.Fields[2].Type: Locked"], await ProblemsAsync(host, With(Order)));
    }

    [Fact]
    public async Task What_is_there_without_anybodys_doing_is_published()
    {
        await using var host = new TestHost();
        var form = (await host.Get<ISettingsEditor<WidgetOptions>>().FindAsync(WidgetId.Default.Value))!.Options.Form;
        var outcome = await host.Get<ISettingsEditor<WidgetOptions>>().SaveAsync(
            Mia, WidgetId.Default.Value, new() { Name = "Shop", Form = form with { Fields = [form.Fields[0] with { Key = "other_key" }, .. form.Fields[1..]] } }, 0);

        Assert.Equal("Form.Fields[0].Key: Locked", $"{Assert.Single(outcome.Problems)}");
    }

    [Fact]
    public async Task The_audit_log_says_nothing_of_keys_nobody_set()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order);
        await PublishedAsync(host, Order, Note);

        var last = (await host.Get<IJournal>().AuditAsync(-1, 1, CancellationToken.None))[0];

        Assert.Contains("\"fields\":[\"form.fields\"]", last.Entry.Facts, StringComparison.Ordinal);
    }

    private static Task<NamedSettings<WidgetOptions>> PublishedAsync(TestHost host, params FormField[] fields)
        => FollowingTheConsole.SavedAsync(host, SiteKey, new WidgetOptions { Name = "Shop", Form = new() { Fields = [.. fields] } });

    private static Task<IEnumerable<string>> ProblemsAsync(TestHost host, params FormField[] fields) => ProblemsAsync(host, new WidgetOptions { Name = "Shop", Form = new() { Fields = [.. fields] } });

    private static async Task<IEnumerable<string>> ProblemsAsync(TestHost host, WidgetOptions options)
    {
        var editor = host.Get<ISettingsEditor<WidgetOptions>>();
        return (await editor.SaveAsync(Mia, SiteKey, options, (await editor.FindAsync(SiteKey))!.Version)).Problems.Select(p => $"{p}");
    }
}
