namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A rectangle in points, y downwards, as the page is read.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;

    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether the other's middle lies inside.</summary>
    public bool Holds(Box other) => other.MiddleX >= Left && other.MiddleX <= Right && other.MiddleY >= Top && other.MiddleY <= Bottom;

    /// <summary>Whether it lies over most of the other.</summary>
    public bool Covers(Box other)
    {
        var (across, down) = (0.3 * other.Width, 0.3 * other.Height);
        return Left <= other.Left + across && Right >= other.Right - across && Top <= other.Top + down && Bottom >= other.Bottom - down;
    }

    /// <summary>Whether both share more than a hair.</summary>
    public bool Meets(Box other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 0.2 && SharedHeight(other) > 0.2;

    /// <summary>How much of the height both share.</summary>
    public double SharedHeight(Box other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
}
