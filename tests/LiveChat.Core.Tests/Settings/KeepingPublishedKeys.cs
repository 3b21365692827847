using System.Text.Json;
using LiveChat.FaultyStores;
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
    public async Task What_was_there_without_anybodys_doing_stays_published_when_it_is_dropped()
    {
        await using var host = new TestHost();
        var editor = host.Get<ISettingsEditor<WidgetOptions>>();
        var form = (await editor.FindAsync(WidgetId.Default.Value))!.Options.Form;
        var dropped = form.Fields[0];
        await FollowingTheConsole.SavedAsync(host, WidgetId.Default.Value, new WidgetOptions { Name = "Shop", Form = form with { Fields = form.Fields[1..] } });

        WidgetOptions retyped = new() { Name = "Shop", Form = form with { Fields = [.. form.Fields[1..], new() { Key = dropped.Key, Type = FormFieldType.Number, Label = "Other" }] } };

        Assert.NotEqual(FormFieldType.Number, dropped.Type);
        Assert.Equal([$"Form.Fields[{form.Fields.Length - 1}].Type: Locked"], await ProblemsAsync(host, WidgetId.Default.Value, retyped));
    }

    [Fact]
    public async Task A_widget_that_is_made_again_under_a_site_key_keeps_its_keys()
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);
        await PublishedAsync(host, Order);
        await DeletedAsync(host);

        Assert.Equal(
            ["Form.Fields[0].Type: Locked", "Form.Fields[1].Type: Locked"],
            await ProblemsAsync(host, Order with { Type = FormFieldType.Number }, Note with { Type = FormFieldType.Number }));
        await PublishedAsync(host, Order, Note);
    }

    [Theory]
    [InlineData("""{"form":{"fields":[{"key":"order","type":"Signature"}]}}""")]
    [InlineData("""{"form":{"fields":[null]}}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("[]")]
    public async Task A_document_nobody_can_read_any_more_frees_no_key(string content)
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order);
        await BrokenAsync(host, content);

        Assert.Equal(["Form.Fields[0].Type: Locked"], await ProblemsAsync(host, Order with { Type = FormFieldType.Number }));
        await DeletedAsync(host);
        Assert.Equal(["Form.Fields[0].Type: Locked"], await ProblemsAsync(host, Order with { Type = FormFieldType.Number }));
        await PublishedAsync(host, Order);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_was_not_remembered_after_the_save_is_remembered_before_its_document_goes(bool isDeleted)
    {
        await using var host = new TestHost();
        await PublishedAsync(host, Order, Note);
        await ForgottenAsync(host);

        if (isDeleted) await DeletedAsync(host);
        else await PublishedAsync(host, Order);

        Assert.Equal(["Form.Fields[1].Type: Locked"], await ProblemsAsync(host, Order, Note with { Type = FormFieldType.Number }));
    }

    [Fact]
    public async Task What_cannot_be_remembered_is_not_replaced()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        await PublishedAsync(host, Order);
        var version = await host.Get<ISettingsStore>().VersionAsync(default);
        await ForgottenAsync(host);
        stores.FailAfter(nameof(ISettingsStore.SaveAsync));

        await Assert.ThrowsAnyAsync<Exception>(() => PublishedAsync(host, Order, Note));

        Assert.Equal(version, await host.Get<ISettingsStore>().VersionAsync(default));
    }

    [Fact]
    public async Task What_is_remembered_too_late_undoes_no_save()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        await PublishedAsync(host, Order);
        var saved = stores.Hold(nameof(ISettingsStore.SaveAsync));
        var save = PublishedAsync(host, Order, Note);
        await saved.Reached;
        stores.FailBefore(nameof(ISettingsStore.SaveAsync));
        saved.LetGo();

        await save;
        await PublishedAsync(host, Order);

        Assert.Equal(["Form.Fields[1].Type: Locked"], await ProblemsAsync(host, Order, Note with { Type = FormFieldType.Number }));
    }

    [Fact]
    public async Task What_another_node_remembers_meanwhile_is_not_lost()
    {
        var stores = new FaultyStore();
        await using var host = new TestHost(stores.AddTo<ISettingsStore>);
        await PublishedAsync(host, Order);
        await ForgottenAsync(host);
        var remembered = stores.Hold(nameof(ISettingsStore.SaveAsync));
        var save = PublishedAsync(host, Order with { Label = "Order number" });
        await remembered.Reached;
        await host.Get<ISettingsStore>().SaveAsync(PublishedKeysFile.KeyOf(new(SiteKey)), """{"form":{"note":"Textarea"}}""", 0, default);
        remembered.LetGo();
        await save;

        Assert.Equal(
            ["Form.Fields[0].Type: Locked", "Form.Fields[1].Type: Locked"],
            await ProblemsAsync(host, Order with { Type = FormFieldType.Number }, Note with { Type = FormFieldType.Number }));
    }

    [Fact]
    public async Task A_type_only_a_later_version_knows_is_no_free_one()
    {
        await using var host = new TestHost();
        await host.Get<ISettingsStore>().SaveAsync(PublishedKeysFile.KeyOf(new(SiteKey)), """{"form":{"order":"Signature"},"more":1}""", 0, default);

        Assert.Equal(["Form.Fields[0].Type: Locked"], await ProblemsAsync(host, Order));
    }

    [Fact]
    public async Task While_nobody_knows_which_keys_were_published_nothing_is_saved()
    {
        await using var host = new TestHost();
        await host.Get<ISettingsStore>().SaveAsync(PublishedKeysFile.KeyOf(new(SiteKey)), "[]", 0, default);

        await Assert.ThrowsAsync<JsonException>(() => PublishedAsync(host, Order));

        Assert.Empty(await host.Get<ISettingsStore>().ListAsync(SettingsKind.Widget, default));
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

    private static Task<IEnumerable<string>> ProblemsAsync(TestHost host, WidgetOptions options) => ProblemsAsync(host, SiteKey, options);

    private static async Task<IEnumerable<string>> ProblemsAsync(TestHost host, string siteKey, WidgetOptions options)
    {
        var editor = host.Get<ISettingsEditor<WidgetOptions>>();
        return (await editor.SaveAsync(Mia, siteKey, options, (await editor.FindAsync(siteKey))?.Version ?? 0)).Problems.Select(p => $"{p}");
    }

    private static async Task DeletedAsync(TestHost host)
    {
        var editor = host.Get<ISettingsEditor<WidgetOptions>>();
        Assert.Null((await editor.DeleteAsync(Mia, SiteKey, (await editor.FindAsync(SiteKey))!.Version)).Refusal);
    }

    private static async Task BrokenAsync(TestHost host, string content)
    {
        var store = host.Get<ISettingsStore>();
        var key = new SettingsKey(SettingsKind.Widget, SiteKey);
        Assert.NotNull(await store.SaveAsync(key, content, (await store.GetAsync(key, default))!.Version, default));
    }

    /// <summary>As if the node had stopped between the save and what is remembered of it.</summary>
    private static async Task ForgottenAsync(TestHost host)
    {
        var store = host.Get<ISettingsStore>();
        var key = PublishedKeysFile.KeyOf(new(SiteKey));
        Assert.True(await store.DeleteAsync(key, (await store.GetAsync(key, default))!.Version, default));
    }
}
