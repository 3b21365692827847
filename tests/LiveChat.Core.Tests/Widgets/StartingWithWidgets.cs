using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Widgets;

public class StartingWithWidgets
{
    private const string SiteKey = "acme-shop-0000001";

    [Fact]
    public void A_host_that_adds_none_has_one_with_the_defaults()
    {
        var widget = Assert.Single(Catalog(_ => { }).All);

        Assert.Equal("livechat-default", widget.Id.Value);
        Assert.Equal(("Support", "en", "#1d4ed8"), (widget.Name, widget.Locale, widget.Look.Accent));
        Assert.Equal(new QueueId("sales"), widget.Queue);
        Assert.Equal(TimeSpan.FromMinutes(30), widget.Behaviour.ResumeWindow);
        Assert.Same(PreChatForm.Default, widget.Form);
        Assert.Same(PreChatForm.DefaultMessage, widget.OfflineForm);
        Assert.True(widget.Behaviour.MessagesWhenNobodyIsThere);
        Assert.Empty(widget.Origins.Patterns);
    }

    [Fact]
    public void Added_widgets_are_found_by_their_site_key_and_only_they()
    {
        var catalog = Catalog(s => s.AddWidget(SiteKey, w => { w.Name = "Acme"; w.Queue = "billing"; }).AddWidget(SiteKey, w => w.Domains.Add("https://acme.example")));

        Assert.Equal("Acme", catalog.Find(new(SiteKey))?.Name);
        Assert.Equal(new QueueId("billing"), catalog.Find(new(SiteKey))?.Queue);
        Assert.Equal(["https://acme.example"], catalog.Find(new(SiteKey))?.Origins.Patterns);
        Assert.Null(catalog.Find(WidgetId.Default));
        Assert.Null(catalog.Find(default));
        Assert.Single(catalog.All);
    }

    [Fact]
    public void Switches_that_are_off_leave_nothing_behind()
    {
        var widget = Catalog(s => s.AddWidget(SiteKey, w =>
        {
            w.AfterSubmit.AutoMessages.Add("Welcome!");
            w.AfterSubmit.ShowAutoMessages = false;
            w.Behaviour.ResumeEnabled = false;
            w.OfflineForm = null;
        })).All[0];

        Assert.False(widget.AfterSubmit.ShowAutoMessages);
        Assert.Null(widget.Behaviour.ResumeWindow);
        Assert.Null(widget.OfflineForm);
    }

    [Fact]
    public void A_site_key_that_is_too_short_stops_the_start()
    {
        var e = Assert.Throws<OptionsValidationException>(() => Catalog(s => s.AddWidget("shop", _ => { })));

        Assert.Contains("Widget 'shop': the site key is not valid. Give AddWidget 16 to 40 letters", e.Message, StringComparison.Ordinal);
    }

    private static readonly FormField Mail = new() { Key = "mail", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail };

    private static readonly FormField Words = new() { Key = "words", Type = FormFieldType.Textarea, Label = "Message", Required = true, Role = FormFieldRole.Message };

    public static TheoryData<string, Action<WidgetOptions>> Mistakes { get; } = new()
    {
        { "Look.Accent is 'blue'.", w => w.Look.Accent = "blue" },
        { "Locale is 'en US'.", w => w.Locale = "en US" },
        { "Queue names 'returns', which does not exist. Add it with AddQueue", w => w.Queue = "returns" },
        { "Domains has 'example.com', which is not an origin. Write scheme and host", w => w.Domains.Add("example.com") },
        { "the text 'panel.menu' is missing or longer than 500", w => w.Texts["panel.menu"] = new string('x', 501) },
        { "the text 'panel.menu' is missing or longer than 500", w => w.LocaleTexts["de"] = new Dictionary<string, string> { ["panel.menu"] = new('x', 501) } },
        { "LocaleTexts has texts for 'de AT'.", w => w.LocaleTexts["de AT"] = new Dictionary<string, string>() },
        { "Locales has 'de-AT', which is no language. Write it without a region", w => w.Locales.Add("de-AT") },
        { "AfterSubmit.AutoMessages has a message that is empty", w => w.AfterSubmit.AutoMessages.Add(" ") },
        { "Radius", w => w.Look.Radius = 29 },
        { "Font", w => w.Look.Font = (WidgetFont)2 },
        { "Density", w => w.Look.Density = (WidgetDensity)2 },
        { "Look.LogoUrl is 'http://acme.example/logo.png'. Write an https address", w => w.Look.LogoUrl = "http://acme.example/logo.png" },
        { "Look.LogoUrl is '//acme.example/logo.png'.", w => w.Look.LogoUrl = "//acme.example/logo.png" },
        { "Launcher.Icon is Logo, but there is none.", w => w.Launcher.Icon = LauncherIcon.Logo },
        { "Launcher.HideOn has 'checkout', which is no pattern of paths. Begin with / or *", w => w.Launcher.HideOn.Add("checkout") },
        { "Launcher.ShowOn has 'https://acme.example/', which is no pattern", w => w.Launcher.ShowOn.Add("https://acme.example/") },
        { "Launcher.ShowOn has '/a?b', which is no pattern", w => w.Launcher.ShowOn.Add("/a?b") },
        { "TeaserAfter", w => w.Launcher.TeaserAfter = TimeSpan.FromMinutes(6) },
        { "HideOn", w => { for (var i = 0; i < 51; i++) w.Launcher.HideOn.Add("/a"); } },
        { "ResumeWindow", w => w.Behaviour.ResumeWindow = TimeSpan.FromHours(73) },
        { "AfterSubmit.AutoMessages has a delay that is negative or longer than 10 seconds.", w => w.AfterSubmit.AutoMessages.Add(new("Hi", TimeSpan.FromSeconds(11))) },
        { "AutoMessages", w => { for (var i = 0; i < 6; i++) w.AfterSubmit.AutoMessages.Add("Hi"); } },
        { "Form", w => w.Form = null! },
        { "the form has more than one field 'a'.", w => w.Form = Form(Text("a"), Text("a")) },
        { "the form has 21 fields.", w => w.Form = Form([.. Enumerable.Range(0, 21).Select(i => Text($"f{i}"))]) },
        { "form field 'A b' has a key that is not valid.", w => w.Form = Form(Text("A b")) },
        { "form field 'a' has no label", w => w.Form = Form(Text("a") with { Label = " " }) },
        { "form field 'a' needs options.", w => w.Form = Form(Text("a") with { Type = FormFieldType.Select }) },
        { "form field 'a' has the option 'x' more than once.", w => w.Form = Form(Select("a", new("x", "X"), new FormOption("x", "Y"))) },
        { "form field 'a' has options, which its type Text does not show.", w => w.Form = Form(Text("a") with { Options = [new("x", "X")] }) },
        { "leads to the queue 'returns', which does not exist.", w => w.Form = Form(Select("a", new FormOption("x", "X", new QueueId("returns"))) with { Role = FormFieldRole.Queue }) },
        { "leads to a queue, but not the role Queue.", w => w.Form = Form(Select("a", new FormOption("x", "X", new QueueId("billing")))) },
        { "more than one form field has the role ContactName.", w => w.Form = Form(Text("a") with { Role = FormFieldRole.ContactName }, Text("b") with { Role = FormFieldRole.ContactName }) },
        { "has the role ContactEmail, which its type Text cannot have.", w => w.Form = Form(Text("a") with { Role = FormFieldRole.ContactEmail }) },
        { "has a pattern that is not a regular expression of linear time.", w => w.Form = Form(Text("a") with { Pattern = "(a" }) },
        { "form field 'back' has a pattern that is not a regular expression of linear time.", w => w.Form = Form(Text("back") with { Pattern = @"(a)\1" }) },
        { "form field 'stray' has a pattern that is not a regular expression of linear time.", w => w.Form = Form(Text("stray") with { Pattern = "a)|(b" }) },
        { "has a MaxLength of 0.", w => w.Form = Form(Text("a") with { MaxLength = 0 }) },
        { "has a MaxLength of 101. Write 1 to 100.", w => w.Form = Form(Text("a") with { Role = FormFieldRole.ContactName, MaxLength = 101 }) },
        { "has a Min above its Max.", w => w.Form = Form(Text("a") with { Type = FormFieldType.Number, Min = 2, Max = 1 }) },
        { "form field 'b' is shown by a condition on 'c', which does not fit.", w => w.Form = Form(Text("a"), Text("b") with { VisibleIf = FormCondition.IsFilled("c") }) },
        { "form field 'a' is shown by a condition on 'b', which does not fit.", w => w.Form = Form(Text("a") with { VisibleIf = FormCondition.IsFilled("b") }, Text("b")) },
        { "form field 'b' is shown by a condition on 'a', which does not fit.", w => w.Form = Form(Text("a"), Text("b") with { VisibleIf = FormCondition.IsAnyOf("a") }) },
        { "form field 'a' is left out when known, but asks for nothing that is kept of a contact.", w => w.Form = Form(Text("a") with { HideWhenKnown = true }) },
        { "form field 'a' is personal, but a heading has no answer. Set IsPersonal = false.", w => w.Form = Form(Text("a") with { Type = FormFieldType.Heading, IsPersonal = true }) },
        { "form field 'a' is filled in from PageUrl, which only hidden fields are.", w => w.Form = Form(Text("a") with { Source = FormFieldSource.PageUrl }) },
        { "Form.ConsentUrl is not an absolute https or http address.", w => w.Form = Form(Text("a")) with { ConsentUrl = new("javascript:alert(1)") } },
        { "Form.Fields is missing.", w => w.Form = new() { Fields = default } },
        { "OfflineForm has no field that is always shown and required with the role ContactEmail. Add one, or set OfflineForm = null", w => w.OfflineForm = Form(Words) },
        { "OfflineForm has no field that is always shown and required with the role Message.", w => w.OfflineForm = Form(Mail) },
        { "OfflineForm has no field that is always shown and required with the role Message.", w => w.OfflineForm = Form(Mail, Words with { Required = false }) },
        { "OfflineForm has no field that is always shown and required with the role ContactEmail.", w => w.OfflineForm = Form(Words, Mail with { VisibleIf = FormCondition.IsFilled("words") }) },
        { "Identity.Secrets has an entry (number 2) with less than 32 or more than 512 bytes. Make one of 32 random bytes", w => Secrets(w, new('é', 16), new('a', 31)) },
        { "Identity.Secrets has an entry (number 1) with less than 32", w => Secrets(w, new string('a', 513)) },
        { "Identity.Secrets has an entry (number 1) with less than 32", w => Secrets(w, [null!]) },
        { "Secrets", w => Secrets(w, [.. Enumerable.Range(0, 11).Select(i => $"a secret of more than 32 bytes, number {i}")]) },
        { "Identity.Required is true, but Identity.Secrets is empty, so nobody could ever be let in.", w => w.Identity.Required = true },
        { "OfflineForm: form field 'a' has no label", w => w.OfflineForm = Form(Mail, Words, Text("a") with { Label = "" }) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_the_settings_stops_the_start_with_a_sentence_that_names_it(string sentence, Action<WidgetOptions> mistake)
    {
        var e = Assert.Throws<OptionsValidationException>(() => Catalog(s => s.AddWidget(SiteKey, mistake)));

        Assert.Contains(sentence, e.Message, StringComparison.Ordinal);
        Assert.Single(e.Failures);
    }

    [Fact]
    public void What_is_wrong_with_a_secret_is_said_without_the_secret()
    {
        var e = Assert.Throws<OptionsValidationException>(() => Catalog(s => s.AddWidget(SiteKey, w => Secrets(w, "canary-too-short"))));

        Assert.DoesNotContain("canary", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whether_customers_have_to_be_known_is_bound_from_a_configuration_with_the_secrets_in_order()
    {
        var settings = new Dictionary<string, string?> { ["Identity:Required"] = "true", ["Identity:Secrets:0"] = new('n', 32), ["Identity:Secrets:1"] = new('o', 32) };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        WidgetOptions? bound = null;

        var catalog = Catalog(s => s.AddWidget(SiteKey, w =>
        {
            configuration.Bind(w);
            bound = w;
        }));

        Assert.True(catalog.All[0].IdentityRequired);
        Assert.Equal([new('n', 32), new('o', 32)], bound?.Identity.Secrets);
    }

    private static void Secrets(WidgetOptions widget, params string[] secrets)
    {
        foreach (var secret in secrets) widget.Identity.Secrets.Add(secret);
    }

    [Fact]
    public void A_slow_pattern_is_answered_in_linear_time()
    {
        var field = Text("a") with { Pattern = "(a+)+b", MaxLength = 4000 };
        var catalog = Catalog(s => s.AddWidget(SiteKey, w => w.Form = Form(field)));

        var result = FormCheck.Check(catalog.All[0].Form, new Dictionary<string, string> { ["a"] = new string('a', 4000) });

        Assert.Equal(FormProblem.PatternMismatch, result.Problems["a"]);
    }

    private static PreChatForm Form(params ReadOnlySpan<FormField> fields) => new() { Fields = [.. fields] };

    private static FormField Text(string key) => new() { Key = key, Type = FormFieldType.Text, Label = "Label" };

    private static FormField Select(string key, params ReadOnlySpan<FormOption> options)
        => Text(key) with { Type = FormFieldType.Select, Options = [.. options] };

    private static WidgetCatalog Catalog(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddWidgets();
        services.AddSingleton(new QueueName("sales")).AddSingleton(new QueueName("billing"));
        services.AddSingleton(s => new QueueCatalog(new(s.GetServices<QueueName>()), s.GetRequiredService<IOptionsMonitor<QueueOptions>>()));
        add(services);

        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<WidgetCatalog>();
    }
}
