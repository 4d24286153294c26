using System.Globalization;
using Lms.Core.Content;

namespace Lms.Core.Courses.Blocks;

/// <summary>A task for a group around a table, with minutes and material; it has a print sheet.</summary>
public sealed class GroupTaskBlock : BlockType
{
    private const int MaxMinutes = 480;

    /// <inheritdoc/>
    public override string Kind => "group-task";

    /// <inheritdoc/>
    public override Block? Read(BlockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Only("id", "title", "minutes", "materials");
        source.Needs("title");
        if (source.Settings.ContainsKey("materials"))
            source.Needs("materials");
        var minutes = source.Shared("minutes");
        if (minutes.Length > 0 && (!int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MaxMinutes))
            source.Report("minutes", "group-task-minutes", new Text($"minutes ska vara ett heltal från 1 till {MaxMinutes}.", $"minutes must be a whole number from 1 to {MaxMinutes}."));
        source.NeedsText();
        return source.ToBlock(Kind, source.Id());
    }
}
