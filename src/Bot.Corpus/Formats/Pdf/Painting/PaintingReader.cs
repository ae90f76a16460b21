using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Bot.Corpus.Formats.Pdf.Painting;

/// <summary>Runs the operators of a page and keeps what is painted over letters or under them. What may be seen through (by its alpha, its blending, a mask, a
/// pattern, a spot colour, overprinting) or switched off (optional content) covers nothing.</summary>
internal sealed class PaintingReader : BaseStreamProcessor<PagePainting>
{
    private const double Opaque = 0.99;

    /// <summary>A line as wide as this, in points, is drawn to cover something or to be the ground of a row.</summary>
    private const double ThickLine = 4;

    private static readonly NameToken MaskInData = NameToken.Create("SMaskInData");
    private static readonly PdfRectangle UnitSquare = new(0, 0, 1, 1);

    private readonly PagePainting _painting;
    private readonly Outline _page;
    private readonly PathInWork _path = new();
    private readonly Stack<Clip?> _saved = new();
    private readonly Stack<bool> _marked = new();
    private Clip? _clip;
    private FillingRule? _nextClip;
    private int _seeThrough;

    public PaintingReader(int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, ParsingOptions options)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options)
    {
        var (width, height) = rotation.SwapsAxis ? (cropBox.Bounds.Height, cropBox.Bounds.Width) : (cropBox.Bounds.Width, cropBox.Bounds.Height);
        _painting = new PagePainting(width, height);
        _page = Outline.Of(new PdfRectangle(0, 0, width, height), TransformationMatrix.Identity);
    }

    public override PagePainting Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return _painting;
    }

    public override void PushState()
    {
        base.PushState();
        _saved.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (_saved.TryPop(out var clip)) _clip = clip;
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (currentState.FontState.TextRenderingMode >= TextRenderingMode.FillClip && _clip is not { Outline: null }) _clip = new Clip(null, _clip);
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var entries = xObjectContentRecord.Stream.StreamDictionary;
        AddImage(!Has(entries, NameToken.Smask) && !Has(entries, NameToken.Mask) && !Has(entries, NameToken.ImageMask) && !Has(entries, MaskInData) && !Has(entries, NameToken.Oc));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => AddImage(!inlineImage.IsImageMask);

    // A group is blended as a whole with what was set before it; inside it all is set anew.
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        var isSeenThrough = !IsOpaque(GetCurrentState(), GetCurrentState().AlphaConstantNonStroking) || Has(formStream.StreamDictionary, NameToken.Oc);
        if (isSeenThrough) _seeThrough++;
        base.ProcessFormXObject(formStream, xObjectName);
        if (isSeenThrough) _seeThrough--;
    }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => _path.Close();

    public override void MoveTo(double x, double y) => _path.Move(CurrentPosition = At(x, y));

    public override void LineTo(double x, double y) => _path.Line(CurrentPosition = At(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _path.Curve(null, At(x2, y2), CurrentPosition = At(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => _path.Curve(At(x1, y1), At(x2, y2), CurrentPosition = At(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _path.Move(At(x, y));
        _path.Line(At(x + width, y));
        _path.Line(At(x + width, y + height));
        _path.Line(At(x, y + height));
        _path.Close();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        Fill(fillingRule);
        EndPath();
    }

    public override void StrokePath(bool close)
    {
        if (close) _path.Close();
        Stroke();
        EndPath();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        if (close) _path.Close();
        Fill(fillingRule);
        Stroke();
        EndPath();
    }

    public override void ClosePath() => EndPath();

    // A path clips what comes after it has been painted.
    public override void EndPath()
    {
        if (_nextClip is { } rule) _clip = new Clip(_path.Outline(rule), _clip);
        _nextClip = null;
        _path.Clear();
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _nextClip = clippingRule;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) => _clip = new Clip(Outline.Of(rectangle, CurrentTransformationMatrix), _clip);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        _marked.Push(name.Equals(NameToken.Oc));
        if (_marked.Peek()) _seeThrough++;
    }

    public override void EndMarkedContent()
    {
        if (_marked.TryPop(out var isOptional) && isOptional) _seeThrough--;
    }

    public override void PaintShading(NameToken shadingName) => Add(_page, null, isOpaque: false);

    private PdfPoint At(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    private bool Has(DictionaryToken entries, NameToken name) =>
        entries.TryGet(name, PdfScanner, out IToken? token) && token is not (NullToken or BooleanToken { Data: false } or NumericToken { Int: 0 });

    private void AddImage(bool isWhole) =>
        Add(Outline.Of(UnitSquare, CurrentTransformationMatrix), null, isWhole && IsOpaque(GetCurrentState(), GetCurrentState().AlphaConstantNonStroking));

    private void Fill(FillingRule rule)
    {
        var state = GetCurrentState();
        var colour = IsPlain(state.ColorSpaceContext?.CurrentNonStrokingColorSpace) ? state.CurrentNonStrokingColor ?? GrayColor.Black : null;
        Add(_path.Outline(rule), colour, colour is not null && !state.NonStrokingOverprint && IsOpaque(state, state.AlphaConstantNonStroking));
    }

    private void Stroke()
    {
        var state = GetCurrentState();
        var matrix = state.CurrentTransformationMatrix;
        var width = state.LineWidth * Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C));
        if (!(width >= ThickLine) || state.LineDashPattern.Array.Count > 0) return;
        var colour = IsPlain(state.ColorSpaceContext?.CurrentStrokingColorSpace) ? state.CurrentStrokingColor ?? GrayColor.Black : null;
        var isOpaque = colour is not null && !state.Overprint && IsOpaque(state, state.AlphaConstantStroking);
        foreach (var stroke in _path.Strokes(width)) Add(stroke, colour, isOpaque);
    }

    private void Add(Outline outline, IColor? colour, bool isOpaque) => _painting.Add(new PaintedShape(outline, _clip, TextSequence, colour, isOpaque));

    private bool IsOpaque(CurrentGraphicsState state, double alpha) => _seeThrough == 0 && alpha >= Opaque && state.BlendMode == BlendMode.Normal && state.SoftMask is null;

    // A spot colour may print nothing, and what it looks like is told by a program within the file.
    private static bool IsPlain(ColorSpaceDetails? space) =>
        space?.Type is null or ColorSpace.DeviceGray or ColorSpace.DeviceRGB or ColorSpace.DeviceCMYK or ColorSpace.CalGray or ColorSpace.CalRGB or ColorSpace.ICCBased;
}
