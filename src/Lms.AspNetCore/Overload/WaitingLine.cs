namespace Lms.AspNetCore.Overload;

/// <summary>
/// Who waits for a turn. First come, first served; once the line has stood for long the newest go first, for whoever
/// waits longest is about to give up anyway. Not safe for several threads.
/// </summary>
/// <param name="time">Measures.</param>
internal sealed class WaitingLine(TimeProvider time)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    private readonly LinkedList<Place> places = [];
    private long since;

    public bool IsEmpty => places.Count == 0;

    public int Count => places.Count;

    /// <summary>True when somebody has waited all the time for long.</summary>
    public bool HasStood => !IsEmpty && time.GetElapsedTime(since) > Long;

    public Place Join()
    {
        if (IsEmpty)
            since = time.GetTimestamp();
        var place = new Place();
        place.Node = places.AddLast(place);
        return place;
    }

    public void Drop(Place place) => places.Remove(place.Node);

    /// <summary>Takes the next out of the line; null when nobody waits.</summary>
    public Place? Next()
    {
        var node = HasStood ? places.Last : places.First;
        if (node is null)
            return null;
        places.Remove(node);
        return node.Value;
    }

    /// <summary>A place in the line.</summary>
    internal sealed class Place
    {
        private readonly TaskCompletionSource called = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LinkedListNode<Place> Node { get; set; } = null!;

        public Task Called => called.Task;

        public void Call() => called.SetResult();
    }
}
