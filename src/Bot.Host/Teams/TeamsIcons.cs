namespace Bot.Host.Teams;

/// <summary>The bot's two icons, drawn here: two linked rings, as on the page's icon.</summary>
internal static class TeamsIcons
{
    /// <summary>The colour behind the rings.</summary>
    public const string Accent = "#0F5C63";

    private const int ColorSide = 192;
    private const int OutlineSide = 32;

    /// <summary>192×192, white rings on the accent colour. The edges are the colour too: Teams rounds them as it likes.</summary>
    public static byte[] Color() => Draw(ColorSide, new Rings(Radius: 30, Apart: 32, Stroke: 10), backed: true);

    /// <summary>32×32, white rings on nothing.</summary>
    public static byte[] Outline() => Draw(OutlineSide, new Rings(Radius: 8.2, Apart: 10.8, Stroke: 2.4), backed: false);

    private static byte[] Draw(int side, Rings rings, bool backed)
    {
        var accent = Convert.FromHexString(Accent.AsSpan(1));
        var pixels = new byte[side * side * 4];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var white = rings.Cover(x + 0.5 - side / 2.0, y + 0.5 - side / 2.0);
                var pixel = pixels.AsSpan((y * side + x) * 4, 4);
                for (var i = 0; i < 3; i++) pixel[i] = backed ? (byte)Math.Round(accent[i] + (255 - accent[i]) * white) : (byte)255;
                pixel[3] = backed ? (byte)255 : (byte)Math.Round(255 * white);
            }
        }

        return Png.Write(side, side, pixels);
    }

    // Two rings side by side around the middle, in pixels; one passes over the other above and under it below, with a gap.
    private readonly record struct Rings(double Radius, double Apart, double Stroke)
    {
        // How much of a pixel is white, from 0 to 1.
        public double Cover(double x, double y)
        {
            var left = Distance(x + Apart / 2, y);
            var right = Distance(x - Apart / 2, y);
            var (over, under) = y < 0 ? (left, right) : (right, left);
            var gap = Stroke * 0.45;
            return Math.Max(Inside(over, Stroke / 2), Math.Min(Inside(under, Stroke / 2), 1 - Inside(over, Stroke / 2 + gap)));
        }

        private double Distance(double x, double y) => Math.Abs(Math.Sqrt(x * x + y * y) - Radius);

        private static double Inside(double distance, double half) => Math.Clamp(half - distance + 0.5, 0, 1);
    }
}
