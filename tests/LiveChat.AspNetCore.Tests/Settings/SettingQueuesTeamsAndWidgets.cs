using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Settings;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>Queues, teams and widgets over HTTP.</summary>
public sealed class SettingQueuesTeamsAndWidgets
{
    private const string SiteKey = "console-site-0001";

    [Fact]
    public async Task A_queue_made_over_the_api_takes_a_chat_that_rings_an_agent_of_its_team()
    {
        await using var host = await SettingsRequests.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");

        var team = (await host.TeamDefaultsAsync()) with { Members = ["ana"] };
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, "teams/night", team, SettingsRequests.New)).Status);
        var queue = (await host.QueueDefaultsAsync()) with { DisplayName = "VIP", Teams = ["night"] };
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New)).Status);
        var widget = (await host.WidgetDefaultsAsync()) with { Queue = "vip" };
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget, SettingsRequests.New)).Status);
        (await ana.HeartbeatAsync()).Expect();
        (await ben.HeartbeatAsync()).Expect();
        await using var customer = await host.CustomerAsync(siteKey: SiteKey);
        var ring = ana.Next<RingDto>("Ring");
        (await customer.StartAsync()).Expect();

        Assert.Equal("VIP", (await ring).Queue);
        Assert.Contains((await ana.StateAsync()).Expect().Queues, q => q.Id == "vip");
        Assert.DoesNotContain((await ben.StateAsync()).Expect().Queues, q => q.Id == "vip");
    }

    [Fact]
    public async Task What_is_saved_comes_back_with_its_tag_and_who_set_it()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.AddQueue("code", q => q.DisplayName = "Of code"));
        var queue = (await host.QueueDefaultsAsync()) with
        {
            DisplayName = "VIP",
            Members = new Dictionary<string, QueueMemberSettingsDto> { ["ana"] = new(7, ["dutch"], false) },
            RequiredSkills = ["english"],
            OpeningHours = new("Europe/Berlin", new() { Monday = "09:00-17:00" }, new Dictionary<string, string> { ["12-25"] = "closed" }),
            WhenNobodyAnswers = NoAnswerDto.OtherQueue,
            OverflowQueue = "code",
            RingTimeout = 123,
        };

        var saved = await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New);
        var document = saved.As<QueueDocumentDto>();
        var read = await host.SettingsAsync(HttpMethod.Get, "queues/vip");

        Assert.Equal(Text(queue), Text(document.Settings));
        Assert.Equal(("vip", SettingsOriginDto.Console, "mia (test)"), (document.Name, document.Origin, document.ChangedBy));
        Assert.Equal((saved.Tag, document.Etag), (read.Tag, saved.Tag));
        Assert.Equal(Text(document), Text(read.As<QueueDocumentDto>()));
        Assert.Equal(["code", "vip"], (await host.SettingsAsync(HttpMethod.Get, "queues")).As<QueueDocumentsDto>().Queues.Select(q => q.Name));
        var code = (await host.SettingsAsync(HttpMethod.Get, "queues/code")).As<QueueDocumentDto>();
        Assert.Equal((SettingsOriginDto.Code, "Of code", 0L, null), (code.Origin, code.Settings.DisplayName, code.Version, code.Etag));
    }

    [Fact]
    public async Task A_widget_comes_back_as_it_was_sent_and_its_page_follows()
    {
        await using var host = await SettingsRequests.StartAsync();
        var widget = (await host.WidgetDefaultsAsync()) with
        {
            Name = "Shop <1>",
            Domains = ["https://www.example.com"],
            Look = new("#123456", ColorSchemeDto.Dark, 3) { LogoUrl = "/logo.svg", Font = WidgetFontDto.InheritName, Density = WidgetDensityDto.Compact },
            Texts = new Dictionary<string, string> { ["form.title"] = "T" },
            LocaleTexts = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["de"] = new Dictionary<string, string> { ["form.title"] = "D" } },
            Form = new()
            {
                Title = "Talk",
                SubmitLabel = "Go",
                CheckedLabel = "Yes",
                ConsentUrl = "https://www.example.com/privacy",
                Fields =
                [
                    new()
                    {
                        Key = "topic", Type = FormFieldTypeDto.Select, Label = "Topic", Role = FormFieldRoleDto.Custom, Required = true, HideWhenKnown = false, Pii = true,
                        Options = [new("a", "A"), new("b", "B")],
                    },
                    new()
                    {
                        Key = "page", Type = FormFieldTypeDto.Hidden, Label = "Page", Role = FormFieldRoleDto.Custom, Required = false, HideWhenKnown = false, Options = [],
                        Source = FormFieldSourceDto.Query, VisibleIf = new("topic", "in", ["a", "b"]),
                    },
                ],
            },
            OfflineForm = null,
            AfterSubmit = new(true, false, [new("Hello", 1500)]),
        };
        widget = widget with { Behaviour = widget.Behaviour with { Branding = true } };

        var document = (await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget, SettingsRequests.New)).As<WidgetDocumentDto>();
        using var loader = await host.Http.GetAsync(new Uri($"/livechat/w/{SiteKey}.js", UriKind.Relative));
        var before = await loader.Content.ReadAsStringAsync();
        await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget with { Look = widget.Look with { Accent = "#abcdef" } }, document.Etag);
        using var again = await host.Http.GetAsync(new Uri($"/livechat/w/{SiteKey}.js", UriKind.Relative));

        Assert.Equal(Text(widget), Text(document.Settings));
        Assert.Contains("#123456", before, StringComparison.Ordinal);
        Assert.Contains("#abcdef", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_widget_is_seen_with_whether_it_may()
    {
        await using var host = await SettingsRequests.StartAsync();
        var widget = (await host.WidgetDefaultsAsync()) with { Domains = ["https://shop.example.com"] };
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget, SettingsRequests.New)).Status);
        Assert.Empty((await host.SettingsAsync(HttpMethod.Get, $"widgets/{SiteKey}/sightings")).As<WidgetSightingsDto>().Seen);

        await AskAsync($"w/{SiteKey}.js", "https://shop.example.com/");
        await AskAsync($"frame/{SiteKey}", "https://thief.example.net/page");
        await AskAsync($"w/{SiteKey}.js", $"{host.Http.BaseAddress}");
        await AskAsync($"frame/{SiteKey}?preview=1", "https://preview.example.net/");

        var seen = (await host.SettingsAsync(HttpMethod.Get, $"widgets/{SiteKey}/sightings")).As<WidgetSightingsDto>().Seen;
        Assert.Equal(
            [($"{host.Http.BaseAddress}".TrimEnd('/'), true), ("https://shop.example.com", true), ("https://thief.example.net", false)],
            seen.Select(s => (s.Origin, s.IsAllowed)).OrderBy(s => s.Origin, StringComparer.Ordinal));
        Assert.Equal((404, "settings_not_found"), (await host.SettingsAsync(HttpMethod.Get, "widgets/nobody-has-this-key/sightings")).Refusal);

        async Task AskAsync(string path, string page)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/{path}");
            request.Headers.Referrer = new(page);
            using var response = await host.Http.SendAsync(request);
        }
    }

    [Theory]
    [InlineData($"w/{LiveChatHost.SiteKey}.js")]
    [InlineData($"frame/{LiveChatHost.SiteKey}")]
    public async Task Made_up_pages_do_not_push_the_hosts_own_one_out(string path)
    {
        await using var host = await SettingsRequests.StartAsync();
        var own = $"{host.Http.BaseAddress}".TrimEnd('/');
        await AskAsync($"{own}/shop");
        for (var i = 0; i < 12; i++) await AskAsync($"https://{i}.example.net/");

        var seen = (await host.SettingsAsync(HttpMethod.Get, $"widgets/{LiveChatHost.SiteKey}/sightings")).As<WidgetSightingsDto>().Seen;

        Assert.True(seen.Single(s => s.Origin == own).IsAllowed);
        Assert.Equal(10, seen.Count(s => !s.IsAllowed));

        async Task AskAsync(string page)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/{path}");
            request.Headers.Referrer = new(page);
            using var response = await host.Http.SendAsync(request);
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task Secrets_of_code_are_not_shown()
    {
        const string Secret = "an-invented-secret-of-40-characters-0000";
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = HostSetup.Generous,
            Widget = w =>
            {
                w.Identity.Secrets.Add(Secret);
                w.Identity.Required = true;
            },
            LiveChat = b => b.MapAgent(_ => new("mia", "Mia") { IsAdmin = true }),
        });

        var answer = await host.SettingsAsync(HttpMethod.Get, "widgets");

        Assert.True(Assert.Single(answer.As<WidgetDocumentsDto>().Widgets).IdentityRequired);
        Assert.DoesNotContain(Secret, answer.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_exactly_one_wins()
    {
        await using var host = await SettingsRequests.StartAsync();
        var queue = await host.QueueDefaultsAsync();
        var tag = (await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New)).Tag;

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => host.SettingsAsync(HttpMethod.Put, "queues/vip", queue with { Priority = i }, tag)));

        var won = Assert.Single(answers, a => a.Status is HttpStatusCode.OK).As<QueueDocumentDto>();
        Assert.All(answers.Where(a => a.Status is not HttpStatusCode.OK), a => Assert.Equal((412, "settings_changed"), a.Refusal));
        var current = (await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, tag)).Body!["current"].Deserialize<QueueDocumentDto>(ContractJson.Options)!;
        Assert.Equal((won.Settings.Priority, won.Etag), (current.Settings.Priority, current.Etag));
        Assert.Equal(won.Settings.Priority, host.Services.GetRequiredService<QueueCatalog>().Find(new("vip"))!.Priority);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_its_code()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.AddQueue("code"));
        var queue = await host.QueueDefaultsAsync();
        var team = await host.TeamDefaultsAsync();
        var tag = (await host.SettingsAsync(HttpMethod.Put, "teams/night", team, SettingsRequests.New)).Tag;
        await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue with { Teams = ["night"] }, SettingsRequests.New);

        Assert.Equal((404, "settings_not_found"), (await host.SettingsAsync(HttpMethod.Get, "queues/none")).Refusal);
        Assert.Equal((404, "settings_not_found"), (await host.SettingsAsync(HttpMethod.Delete, "queues/none", tag: "\"1\"")).Refusal);
        Assert.Equal((428, "version_missing"), (await host.SettingsAsync(HttpMethod.Put, "queues/other", queue)).Refusal);
        Assert.Equal((428, "version_missing"), (await host.SettingsAsync(HttpMethod.Delete, "queues/vip")).Refusal);
        Assert.Equal((400, "bad_argument"), (await host.SettingsAsync(HttpMethod.Put, "queues/other", queue, "\"x\"")).Refusal);
        Assert.Equal((400, "bad_argument"), (await host.SettingsAsync(HttpMethod.Delete, "queues/vip", tag: SettingsRequests.New)).Refusal);
        Assert.Equal((412, "settings_changed"), (await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New)).Refusal);
        Assert.Equal((412, "settings_changed"), (await host.SettingsAsync(HttpMethod.Put, "queues/other", queue, "\"1\"")).Refusal);
        Assert.Equal((409, "defined_in_code"), (await host.SettingsAsync(HttpMethod.Put, "queues/code", queue, SettingsRequests.New)).Refusal);
        Assert.Equal((409, "defined_in_code"), (await host.SettingsAsync(HttpMethod.Delete, "queues/code", tag: "\"1\"")).Refusal);
        Assert.Equal((422, "settings_invalid"), (await host.SettingsAsync(HttpMethod.Put, "queues/a%20b", queue, SettingsRequests.New)).Refusal);

        var used = await host.SettingsAsync(HttpMethod.Delete, "teams/night", tag: tag);
        Assert.Equal((409, "settings_in_use"), used.Refusal);
        Assert.Equal("""[{"kind":"queue","name":"vip"}]""", used.Body!["usedBy"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_the_path_of_its_field()
    {
        await using var host = await SettingsRequests.StartAsync();
        var queue = (await host.QueueDefaultsAsync()) with { RingTimeout = 1, Members = new Dictionary<string, QueueMemberSettingsDto> { ["Ana.B"] = new(0, [], true) } };
        var widget = await host.WidgetDefaultsAsync();
        widget = widget with
        {
            Form = widget.Form with { Fields = [widget.Form.Fields[0], widget.Form.Fields[1] with { Label = "" }, widget.Form.Fields[0] with { Key = "head", Type = FormFieldTypeDto.Heading, Role = FormFieldRoleDto.Custom, Pii = true }] },
            AfterSubmit = new(true, true, [new("Late", 20_000)]),
            Look = widget.Look with { Radius = 99 },
        };

        var ofQueue = await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New);
        var ofWidget = await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget, SettingsRequests.New);

        Assert.Equal((422, "settings_invalid"), ofQueue.Refusal);
        Assert.Equal([("members[Ana.B].weight", "outOfRange"), ("ringTimeout", "outOfRange")], ProblemsOf(ofQueue));
        Assert.Equal([("afterSubmit.autoMessages[0].delayMs", "outOfRange"), ("form.fields[1].label", "invalid"), ("form.fields[2].pii", "invalid"), ("look.radius", "outOfRange")], ProblemsOf(ofWidget));
        Assert.Null(host.Services.GetRequiredService<WidgetCatalog>().Find(new(SiteKey)));
    }

    [Fact]
    public async Task A_key_of_a_form_that_is_published_keeps_its_type_and_its_name()
    {
        await using var host = await SettingsRequests.StartAsync();
        var widget = await host.WidgetDefaultsAsync();
        var tag = (await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", widget, SettingsRequests.New)).Tag;
        var fields = widget.Form.Fields;
        WidgetSettingsDto With(FormFieldDesignDto first) => widget with { Form = widget.Form with { Fields = [first, .. fields.Skip(1)] } };

        var retyped = await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", With(fields[0] with { Type = FormFieldTypeDto.Hidden, Required = false, Role = FormFieldRoleDto.Custom, HideWhenKnown = false }), tag);
        var renamed = await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", With(fields[0] with { Key = "renamed" }), tag);

        Assert.Equal((422, "settings_invalid"), retyped.Refusal);
        Assert.Equal([("form.fields[0].type", "locked")], ProblemsOf(retyped));
        Assert.Equal((422, "settings_invalid"), renamed.Refusal);
        Assert.Equal([("form.fields[0].key", "locked")], ProblemsOf(renamed));
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, $"widgets/{SiteKey}", With(fields[0] with { Label = "Anything" }), tag)).Status);
    }

    [Fact]
    public async Task A_body_that_is_not_the_contracts_is_refused()
    {
        await using var host = await SettingsRequests.StartAsync();
        (string Member, string? Value)[] wrong =
        [
            ("teams", null), ("ringTimeout", null), ("ringTimeout", "\"soon\""), ("whenNobodyAnswers", "1"), ("whenNobodyAnswers", "\"panic\""), ("teams", "[null]"), ("displayName", "null"),
            ("members", "{\"ana\":null}"), ("members", "{\" \":{\"weight\":1,\"skills\":[],\"receives\":true}}"), ("unheardOf", "1"),
        ];
        foreach (var (member, value) in wrong)
        {
            var body = JsonSerializer.SerializeToNode(await host.QueueDefaultsAsync(), ContractJson.Options)!.AsObject();
            if (value is null) body.Remove(member);
            else body[member] = JsonNode.Parse(value);

            Assert.Equal((member, value, (400, "bad_argument")), (member, value, (await host.SettingsAsync(HttpMethod.Put, "queues/vip", body, SettingsRequests.New)).Refusal));
        }
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_what_is_built_in_is_there_again()
    {
        await using var host = await SettingsRequests.StartAsync();
        var queue = await host.QueueDefaultsAsync();
        Assert.Equal(SettingsOriginDto.BuiltIn, (await host.SettingsAsync(HttpMethod.Get, "queues/default")).As<QueueDocumentDto>().Origin);
        var vip = await host.SettingsAsync(HttpMethod.Put, "queues/vip", queue, SettingsRequests.New);
        var usual = await host.SettingsAsync(HttpMethod.Put, "queues/default", queue with { DisplayName = "Help" }, SettingsRequests.New);

        Assert.Equal(HttpStatusCode.NoContent, (await host.SettingsAsync(HttpMethod.Delete, "queues/vip", tag: vip.Tag)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SettingsAsync(HttpMethod.Delete, "queues/default", tag: usual.Tag)).Status);

        Assert.Equal(("default", "default"), (Assert.Single(host.Services.GetRequiredService<QueueCatalog>().All).Id.Value, host.Services.GetRequiredService<QueueCatalog>().Default.DisplayName));
    }

    [Fact]
    public async Task Only_administrators_may()
    {
        await using var host = await SettingsRequests.StartAsync();
        var body = await host.QueueDefaultsAsync();
        foreach (var kind in new[] { "queues", "teams", "widgets" })
        {
            foreach (var (method, path) in new[] { (HttpMethod.Get, kind), (HttpMethod.Get, $"{kind}/{SiteKey}"), (HttpMethod.Put, $"{kind}/{SiteKey}"), (HttpMethod.Delete, $"{kind}/{SiteKey}") })
            {
                Assert.Equal((401, "not_signed_in"), (await host.SettingsAsync(method, path, method == HttpMethod.Put ? body : null, "\"1\"", user: null)).Refusal);
                Assert.Equal((403, "not_allowed"), (await host.SettingsAsync(method, path, method == HttpMethod.Put ? body : null, "\"1\"", user: "ana")).Refusal);
                Assert.NotEqual(HttpStatusCode.Forbidden, (await host.SettingsAsync(method, path, method == HttpMethod.Put ? body : null, "\"1\"")).Status);
            }
        }
    }

    [Fact]
    public async Task Who_changed_what_stands_in_the_audit_log()
    {
        await using var host = await SettingsRequests.StartAsync();
        await host.SettingsAsync(HttpMethod.Put, "queues/vip", await host.QueueDefaultsAsync(), SettingsRequests.New);

        var record = Assert.Single(await host.Services.GetRequiredService<IJournal>().AuditAsync(0, 10, CancellationToken.None));
        Assert.Equal(("mia", "settings_saved", "queue/vip"), (record.Entry.Actor, record.Entry.Action, record.Entry.Subject));
    }

    [Fact]
    public void Every_choice_of_the_domain_is_one_of_the_wire()
    {
        Assert.True(Twins<SettingsOrigin, SettingsOriginDto>.AreComplete);
        Assert.True(Twins<SettingsProblemKind, SettingsProblemKindDto>.AreComplete);
        Assert.True(Twins<SettingsUseKind, SettingsUseKindDto>.AreComplete);
        Assert.True(Twins<NoAnswer, NoAnswerDto>.AreComplete && Twins<NoAnswerDto, NoAnswer>.AreComplete);
        Assert.True(Twins<RepeatRouting, RepeatRoutingDto>.AreComplete && Twins<RepeatRoutingDto, RepeatRouting>.AreComplete);
        Assert.True(Twins<ColorScheme, ColorSchemeDto>.AreComplete && Twins<ColorSchemeDto, ColorScheme>.AreComplete);
        Assert.True(Twins<WidgetFont, WidgetFontDto>.AreComplete && Twins<WidgetFontDto, WidgetFont>.AreComplete);
        Assert.True(Twins<WidgetDensity, WidgetDensityDto>.AreComplete && Twins<WidgetDensityDto, WidgetDensity>.AreComplete);
        Assert.True(Twins<LauncherPosition, LauncherPositionDto>.AreComplete && Twins<LauncherPositionDto, LauncherPosition>.AreComplete);
        Assert.True(Twins<LauncherShape, LauncherShapeDto>.AreComplete && Twins<LauncherShapeDto, LauncherShape>.AreComplete);
        Assert.True(Twins<LauncherIcon, LauncherIconDto>.AreComplete && Twins<LauncherIconDto, LauncherIcon>.AreComplete);
        Assert.True(Twins<FormFieldType, FormFieldTypeDto>.AreComplete && Twins<FormFieldTypeDto, FormFieldType>.AreComplete);
        Assert.True(Twins<FormFieldRole, FormFieldRoleDto>.AreComplete && Twins<FormFieldRoleDto, FormFieldRole>.AreComplete);
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Options);

    private static IEnumerable<(string Field, string Code)> ProblemsOf(SettingsAnswer answer)
        => answer.Body!["problems"]!.AsArray().Select(p => (p!["field"]!.GetValue<string>(), p["code"]!.GetValue<string>())).Order();
}
