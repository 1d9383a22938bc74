"""What somebody without a mouse or without eyes has of a window: names, access keys, and the way that Tab takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from sight import visible


def access_keys(window: QWidget) -> list[str]:
    """The access keys that can be pressed at this moment, once for every control."""
    controls = [each for kind in (QAbstractButton, QLabel) for each in window.findChildren(kind)]
    seen = [each for each in controls if each.isVisible() and (not isinstance(each, QLabel) or each.buddy())]
    return [key.toString() for key in (QKeySequence.mnemonic(each.text()) for each in seen) if not key.isEmpty()]


def nameless(window: QWidget) -> Iterator[str]:
    """The visible controls that a screen reader could not name."""
    for kind in (QLineEdit, QComboBox, QAbstractItemView, QAbstractButton):
        for each in window.findChildren(kind):
            inside = each.parent() is not None and isinstance(each.parent(), QComboBox | QAbstractItemView)
            named = each.accessibleName() or (isinstance(each, QAbstractButton) and each.text())
            if each.isVisible() and not inside and not named and not each.objectName().startswith("qt_"):
                yield f"{type(each).__name__} {each.objectName()}"


def keyless(window: QWidget) -> Iterator[str]:
    """The buttons and fields that no access key reaches."""
    labelled = {label.buddy() for label in window.findChildren(QLabel) if not _key(label.text()).isEmpty()}
    for kind in (QLineEdit, QComboBox, QAbstractButton):
        for each in visible(window, kind):
            inside = isinstance(each.parent(), QComboBox | QAbstractSpinBox | QAbstractItemView)
            said = isinstance(each, QAbstractButton) and (not each.text() or not _key(each.text()).isEmpty())
            place = isinstance(each, QAbstractButton) and each.text().startswith(
                "ST-"
            )  # “Ask support” copies it too
            if not inside and not said and not place and each not in labelled:
                yield f"no key for {type(each).__name__} {each.accessibleName()!r}"


def out_of_order(window: QWidget) -> Iterator[str]:
    """Where Tab jumps against the order in which one reads: back up, or to the left in a line."""
    met, each, reached = [], window.nextInFocusChain(), set(stops(window))
    while each is not window:
        if each in reached and not each.visibleRegion().isEmpty():
            met.append(each)
        each = each.nextInFocusChain()
    jumps = [(before, after) for before, after in pairwise([*met, *met[:1]]) if _goes_back(window, before, after)]
    if len(jumps) > 1:  # one is where it begins anew
        yield from (f"Tab goes from {named(before)} to {named(after)}" for before, after in jumps)


def _goes_back(window: QWidget, before: QWidget, after: QWidget) -> bool:
    if before is after or isinstance(before.parent(), QDialogButtonBox):  # which each desktop orders in its way
        return before.parent() is not after.parent()
    one, other = (QRect(each.mapTo(window, QPoint()), each.size()) for each in (before, after))
    beside = one.top() < other.bottom() and other.top() < one.bottom()
    return (beside and other.left() < one.left()) or other.bottom() < one.top()


def stops(window: QWidget) -> list[QWidget]:
    """The controls that Tab has to reach: those of a group of radio buttons are one stop together."""
    found, groups = [], set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.window() is not window:
            continue
        if not widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value or widget.focusProxy() is not None:
            continue
        if isinstance(widget, QAbstractButton) and widget.autoExclusive():
            if widget.parent() in groups:
                continue
            groups.add(widget.parent())
        found.append(widget)
    return found


def named(widget: QWidget) -> str:
    text = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return f"{type(widget).__name__} “{text}” at {widget.mapTo(widget.window(), QPoint(0, 0)).toTuple()}"


def _key(text: str) -> QKeySequence:
    return QKeySequence.mnemonic(text)
