using System.Globalization;
using System.IO.Pipelines;
using LiveChat.Attachments.Images;
using LiveChat.Core.Tests.Routing.Simulator;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Attachments.Images;

[Collection(nameof(Alone))]
public sealed class WalkingThroughLargePictures
{
    private const int Goal = 200;
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<string> Large => [.. LargePictures.All.Keys];

    public static TheoryData<string> Dear => [.. DearPictures.All.Keys];

    /// <summary>A line each in <c>artifacts/figures</c>, which <c>eng/test.sh</c> prints. Machines differ, so it fails only at half the goal.</summary>
    [Theory]
    [MemberData(nameof(Large))]
    public async Task One_core_walks_through_as_much_as_a_disk_takes(string name)
    {
        byte[] picture = [.. LargePictures.All[name](64 * Megabyte).SelectMany(p => p)];

        var speed = await MeasureAsync(picture, rounds: 5);

        var line = string.Create(CultureInfo.InvariantCulture, $"{speed,6:0} MB/s, goal {Goal}  the walk through {name}");
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "figures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"the-walk-through-{name.Replace(' ', '-')}.txt"), line + Environment.NewLine);
        Assert.True(speed >= Goal / 2.0, line);
    }

    /// <summary>Far below what it is, because tests are compiled without optimization: what fails here grows faster than the picture.</summary>
    [Theory]
    [MemberData(nameof(Dear))]
    public async Task A_picture_made_to_keep_the_walk_busy_does_not_keep_it_for_long(string name)
    {
        var picture = DearPictures.All[name](3 * Megabyte);

        Assert.InRange(await MeasureAsync(picture, rounds: 1), 2, double.PositiveInfinity);
        var before = WatchedStream.InUse();
        using var source = new WatchedStream(new MemoryStream(picture));
        await WalkAsync(source);
        Assert.InRange(source.Most, 1, before + Megabyte);
    }

    /// <summary>Megabytes a second of the processor's time: how much of it others leave to this process says nothing about the walk.</summary>
    private static async Task<double> MeasureAsync(byte[] picture, int rounds)
    {
        await WalkAsync(picture);
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++) await WalkAsync(picture);
        return (double)rounds * picture.Length / (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    }

    private static async Task WalkAsync(byte[] picture)
    {
        using var source = new MemoryStream(picture);
        await WalkAsync(source);
    }

    private static async Task WalkAsync(Stream source)
    {
        var target = PipeWriter.Create(Stream.Null);
        Assert.IsType<ImageVerdict.Accepted>(await ImageStructure.CopyAsync(source, target, ImageLimits.Default, default));
        await target.CompleteAsync();
    }
}
