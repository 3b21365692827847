using System.Net;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Settings;
using LiveChat.Detection;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Settings;

/// <summary>Rules of redaction over HTTP, and the box in which they are tried.</summary>
public sealed class SettingRedactionRules
{
    private static readonly RulesDto Nothing = new()
    {
        Detection = new Dictionary<string, DetectionModeDto>(),
        DetectionByQueue = new Dictionary<string, IReadOnlyDictionary<string, DetectionModeDto>>(),
        RetentionByQueue = new Dictionary<string, RetentionDto>(),
    };

    [Fact]
    public async Task What_is_set_comes_back_beside_what_code_says_and_what_counts()
    {
        await using var host = await SettingsRequests.StartAsync(b => b.ConfigureDetection(d => d.Modes[Detectors.Card] = DetectionMode.RedactBeforeStore));
        var first = (await host.SettingsAsync(HttpMethod.Get, "rules")).As<RulesDocumentDto>();
        var rules = Nothing with
        {
            Detection = new Dictionary<string, DetectionModeDto> { ["card"] = DetectionModeDto.Off, ["email"] = DetectionModeDto.Flag },
            Retention = new() { Days = 30 },
            RetentionByQueue = new Dictionary<string, RetentionDto> { ["vip"] = new() },
        };

        var saved = await host.SettingsAsync(HttpMethod.Put, "rules", rules, SettingsRequests.New);
        var document = saved.As<RulesDocumentDto>();

        Assert.Equal((0L, null, null), (first.Version, first.Etag, first.InForce.Retention!.Days));
        Assert.Equal(JsonSerializer.Serialize(rules, ContractJson.Options), JsonSerializer.Serialize(document.Settings, ContractJson.Options));
        Assert.Equal([("card", DetectionModeDto.RedactBeforeStore)], document.Code.Detection.Select(d => (d.Key, d.Value)));
        Assert.Equal((DetectionModeDto.RedactBeforeStore, DetectionModeDto.Flag), (document.InForce.Detection["card"], document.InForce.Detection["email"]));
        Assert.Equal((30d, (double?)null), (document.InForce.Retention!.Days, document.InForce.RetentionByQueue["vip"].Days));
        Assert.Contains("iban", document.Detectors);
        Assert.Equal(("mia (test)", document.Etag), (document.ChangedBy, saved.Tag));
        Assert.Equal((412, "settings_changed"), (await host.SettingsAsync(HttpMethod.Put, "rules", rules, SettingsRequests.New)).Refusal);
        Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(HttpMethod.Put, "rules", Nothing, document.Etag)).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_its_path()
    {
        await using var host = await SettingsRequests.StartAsync();
        var rules = Nothing with
        {
            Detection = new Dictionary<string, DetectionModeDto> { ["none"] = DetectionModeDto.Off },
            Retention = new() { Days = 0.001 },
            RetentionByQueue = new Dictionary<string, RetentionDto> { ["vip"] = new() { Days = 1e300 } },
        };

        var refused = await host.SettingsAsync(HttpMethod.Put, "rules", rules, SettingsRequests.New);

        Assert.Equal((422, "settings_invalid"), refused.Refusal);
        Assert.Equal(["detection[none]", "retention.days", "retentionByQueue[vip].days"], refused.Body!["problems"]!.AsArray().Select(p => p!["field"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal((428, "version_missing"), (await host.SettingsAsync(HttpMethod.Put, "rules", Nothing)).Refusal);
    }

    [Fact]
    public async Task A_text_is_tried_with_the_rules_in_force_or_others()
    {
        await using var host = await SettingsRequests.StartAsync();
        const string Text = "4111 1111 1111 1111 dana@example.com";

        var usual = (await host.SettingsAsync(HttpMethod.Post, "rules/try", new TryRulesDto { Text = Text })).As<TriedRulesDto>();
        var other = (await host.SettingsAsync(HttpMethod.Post, "rules/try", new TryRulesDto
        {
            Text = Text,
            Queue = "default",
            Rules = Nothing with { Detection = new Dictionary<string, DetectionModeDto> { ["card"] = DetectionModeDto.Off, ["email"] = DetectionModeDto.Flag } },
        })).As<TriedRulesDto>();

        Assert.Equal([new(0, 19, "card", DetectionModeDto.RedactBeforeStore)], usual.Found);
        Assert.Equal(new string('\u2592', 19) + " dana@example.com", usual.Kept);
        Assert.Equal([new(20, 36, "email", DetectionModeDto.Flag)], other.Found);
        Assert.Equal(Text, other.Kept);
        Assert.Equal((400, "bad_argument"), (await host.SettingsAsync(HttpMethod.Post, "rules/try", new TryRulesDto { Text = new string('a', 4001) })).Refusal);
        Assert.Equal(0L, (await host.SettingsAsync(HttpMethod.Get, "rules")).As<RulesDocumentDto>().Version);
    }

    [Fact]
    public async Task Only_administrators_may()
    {
        await using var host = await SettingsRequests.StartAsync();
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[] { (HttpMethod.Get, "rules", null), (HttpMethod.Put, "rules", Nothing), (HttpMethod.Post, "rules/try", new TryRulesDto { Text = "a" }) })
        {
            Assert.Equal((401, "not_signed_in"), (await host.SettingsAsync(method, path, body, SettingsRequests.New, user: null)).Refusal);
            Assert.Equal((403, "not_allowed"), (await host.SettingsAsync(method, path, body, SettingsRequests.New, user: "ana")).Refusal);
            Assert.Equal(HttpStatusCode.OK, (await host.SettingsAsync(method, path, body, SettingsRequests.New)).Status);
        }
    }

    [Fact]
    public void Every_mode_is_one_of_the_wire() => Assert.True(Twins<DetectionMode, DetectionModeDto>.AreComplete && Twins<DetectionModeDto, DetectionMode>.AreComplete);
}
