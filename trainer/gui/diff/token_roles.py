"""Which colour a token of Pygments gets; imported with Pygments, after the first paint."""

from functools import cache

from pygments.token import Token, _TokenType

_ROLES = (
    (Token.Comment.Preproc, 8),
    (Token.Comment, 3),
    (Token.Literal.String.Interpol, 9),
    (Token.Literal.String, 2),
    (Token.Literal.Number, 4),
    (Token.Keyword.Type, 6),
    (Token.Keyword.Constant, 4),
    (Token.Keyword, 1),
    (Token.Operator.Word, 1),
    (Token.Operator, 9),
    (Token.Name.Function, 5),
    (Token.Name.Class, 6),
    (Token.Name.Exception, 6),
    (Token.Name.Decorator, 8),
    (Token.Name.Attribute, 7),
    (Token.Name.Builtin, 7),
    (Token.Name.Tag, 1),
    (Token.Punctuation, 9),
)


@cache
def role_of(kind: _TokenType) -> int:
    """The index of the token's colour in `highlighter.ROLES`."""
    return next((role for token, role in _ROLES if kind[: len(token)] == token), 0)
