using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Attachments;

public class LettingRulesDecide
{
    private static readonly byte[] File = PngBytes.Picture();

    [Theory]
    [InlineData(157_286_400, null)]
    [InlineData(157_286_401, AttachmentCodes.TooLarge)]
    [InlineData(long.MaxValue, AttachmentCodes.TooLarge)]
    [InlineData(0, AttachmentCodes.Empty)]
    [InlineData(-1, AttachmentCodes.Empty)]
    public async Task A_file_has_a_largest_size(long size, string? code)
    {
        await using var scene = await FileScene.OpenAsync();
        Assert.Equal(code, (await scene.TryBeginAsync([], size: size)).Refusal?.Code);
    }

    [Theory]
    [InlineData("a.png", null)]
    [InlineData("a.JPEG", null)]
    [InlineData("a.png.exe", AttachmentCodes.ExtensionNotAllowed)]
    [InlineData("png", AttachmentCodes.ExtensionNotAllowed)]
    [InlineData(".png", AttachmentCodes.NameInvalid)]
    [InlineData("", AttachmentCodes.NameInvalid)]
    public async Task A_name_says_what_it_is(string name, string? code)
    {
        await using var scene = await FileScene.OpenAsync();
        Assert.Equal(code, (await scene.TryBeginAsync(File, name)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NameInvalid, (await scene.TryBeginAsync(File, "a\ud800.png")).Refusal?.Code);
    }

    [Fact]
    public async Task Types_can_be_fewer_and_content_decides()
    {
        await using var scene = await FileScene.OpenAsync(b => b.ConfigureAttachments(o => o.Types.Remove("image/png")));
        Assert.Equal(AttachmentCodes.ExtensionNotAllowed, (await scene.TryBeginAsync(File)).Refusal?.Code);
        var upload = await scene.SendPartsAsync(File, "really.jpg");

        var refused = await scene.Files.FinishAsync(upload.Plan.Id);

        Assert.Equal(AttachmentCodes.TypeNotAllowed, refused.Refusal?.Code);
        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.TypeNotAllowed), (await scene.NowAsync(upload)).Verdict);
        Assert.Empty(scene.Bytes);
    }

    [Fact]
    public async Task A_chat_has_so_many_files_and_so_many_bytes()
    {
        await using var scene = await FileScene.OpenAsync(b => b.ConfigureAttachments(o => (o.FilesPerChat, o.BytesPerChat) = (2, File.Length + 10)));
        await scene.AReadyFileAsync();
        Assert.Equal(AttachmentCodes.QuotaExceeded, (await scene.TryBeginAsync(File)).Refusal?.Code);
        var small = await scene.BeginAsync(File[..5]);
        Assert.Equal(AttachmentCodes.TooManyFiles, (await scene.TryBeginAsync(File[..1])).Refusal?.Code);

        await scene.Files.CancelAsync(scene.Dana, small.Plan.Id);
        await scene.BeginAsync(File[..1]);
    }

    [Fact]
    public async Task A_visitor_has_so_many_bytes_a_day_over_all_chats()
    {
        await using var scene = await FileScene.OpenAsync(b => b.ConfigureAttachments(o => o.BytesPerVisitor = File.Length * 2));
        await scene.AReadyFileAsync();
        await scene.AReadyFileAsync();
        Assert.Equal(AttachmentCodes.QuotaExceeded, (await scene.TryBeginAsync(File)).Refusal?.Code);

        await scene.BeginAsync(File, by: scene.Ana);
        scene.Host.Clock.Advance(TimeSpan.FromHours(25));
        await scene.BeginAsync(File);
    }

    [Fact]
    public async Task So_many_are_under_way_at_once()
    {
        await using var scene = await FileScene.OpenAsync();
        var one = await scene.BeginAsync(File);
        await scene.BeginAsync(File);
        await scene.BeginAsync(File);
        Assert.Equal(AttachmentCodes.TooManyUploads, (await scene.TryBeginAsync(File)).Refusal?.Code);

        await scene.PartAsync(one, 1, File);
        await scene.Files.FinishAsync(one.Plan.Id);

        await scene.BeginAsync(File);
    }

    [Fact]
    public async Task A_rule_of_ones_own_is_asked_at_each_stage_with_what_is_known_then()
    {
        var rule = new Memo();
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(rule));
        var file = await scene.AReadyFileAsync();

        await scene.PostAsync(scene.Dana, "", file);

        Assert.Equal([AttachmentStage.Begin, AttachmentStage.Checked, AttachmentStage.Send], rule.Asked.Select(a => a.Stage));
        Assert.All(rule.Asked, a => Assert.Equal((scene.Chat.Id, scene.Dana, "picture.png", File.Length), (a.Chat.Id, a.By, a.FileName, a.Size)));
        Assert.Equal([null, file.File, file.File], rule.Asked.Select(a => a.File));
        Assert.All(rule.Asked, a => Assert.Empty(a.Others));
    }

    [Theory]
    [InlineData(AttachmentStage.Begin)]
    [InlineData(AttachmentStage.Checked)]
    [InlineData(AttachmentStage.Send)]
    public async Task A_rule_of_ones_own_says_no_in_its_own_words(AttachmentStage stage)
    {
        var rule = new Memo { No = (stage, "only_on_sundays") };
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(rule));
        string? refused = null;
        var begun = await scene.TryBeginAsync(File);
        refused ??= begun.Refusal?.Code;
        if (begun.Upload is { } upload)
        {
            await scene.PartAsync(upload, 1, File);
            refused ??= (await scene.Files.FinishAsync(upload.Plan.Id)).Refusal?.Code;
            refused ??= (await scene.PostAsync(scene.Dana, "", upload)).Refusal?.Code;
        }

        Assert.Equal("only_on_sundays", refused);
        Assert.Equal(stage, rule.Asked[^1].Stage);
        Assert.DoesNotContain((await scene.Host.Store.ReadAsync(scene.Chat.Id, 0, 100, default))!.Entries, e => e is MessagePosted { Attachments.IsEmpty: false });
    }

    [Fact]
    public async Task A_built_in_rule_can_be_taken_away_or_replaced_by_its_name()
    {
        await using var without = await FileScene.OpenAsync(b => b.RemoveAttachmentRule(AttachmentRules.Size).RemoveAttachmentRule(AttachmentRules.ChatQuota).RemoveAttachmentRule(AttachmentRules.VisitorQuota));

        Assert.Null((await without.TryBeginAsync([], size: 500_000_000)).Refusal);

        await using var replaced = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(new Memo { Name = AttachmentRules.Size }));
        Assert.Null((await replaced.TryBeginAsync([], size: 157_286_401)).Refusal);
    }

    [Fact]
    public async Task A_rule_that_throws_or_answers_with_no_code_lets_nothing_pass()
    {
        await using var throwing = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(new Memo { Throws = true }));
        await Assert.ThrowsAsync<TimeoutException>(() => throwing.TryBeginAsync(File));

        await using var wordy = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(new Memo { No = (AttachmentStage.Begin, "Not on Sundays!") }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => wordy.TryBeginAsync(File));
    }

    private sealed class Memo : IAttachmentRule
    {
        public List<AttachmentAttempt> Asked { get; } = [];

        public (AttachmentStage Stage, string Code)? No { get; init; }

        public bool Throws { get; init; }

        public string Name { get; init; } = "memo";

        public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
        {
            if (Throws) throw new TimeoutException();
            Asked.Add(attempt);
            return new(No is { } no && no.Stage == attempt.Stage ? no.Code : null);
        }
    }
}
