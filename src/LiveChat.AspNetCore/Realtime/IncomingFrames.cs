using System.Buffers;
using System.IO.Pipelines;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What a connection receives, counted: how many frames a second, and when the last one came. Sees also what no hub filter sees, such as calls that cannot be bound.</summary>
internal sealed class IncomingFrames(PipeReader inner, TimeProvider clock, int framesPerSecond) : PipeReader
{
    private const byte EndOfFrame = 0x1E;

    private ReadOnlySequence<byte> _buffer;
    private long _windowAt = clock.GetTimestamp();
    private int _framesInWindow;
    private long _lastAt = clock.GetTimestamp();

    /// <summary>Called once, when the connection sent more than it may.</summary>
    public Action? TooMany { get; set; }

    /// <summary>How long nothing has come.</summary>
    public TimeSpan Silence => clock.GetElapsedTime(Volatile.Read(ref _lastAt));

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var result = await inner.ReadAsync(cancellationToken).ConfigureAwait(false);
        _buffer = result.Buffer;
        return result;
    }

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        if (read) _buffer = result.Buffer;
        return read;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        Count(_buffer.Slice(_buffer.Start, consumed));
        _buffer = default;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private void Count(ReadOnlySequence<byte> consumed)
    {
        var frames = 0;
        foreach (var segment in consumed) frames += segment.Span.Count(EndOfFrame);
        if (frames == 0) return;

        var now = clock.GetTimestamp();
        Volatile.Write(ref _lastAt, now);
        if (clock.GetElapsedTime(_windowAt, now) >= TimeSpan.FromSeconds(1)) (_windowAt, _framesInWindow) = (now, 0);

        _framesInWindow += frames;
        if (_framesInWindow <= framesPerSecond || TooMany is not { } tooMany) return;

        TooMany = null;
        tooMany();
    }
}
