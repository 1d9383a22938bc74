"""The whole procedure by the keyboard alone, and every page walked through by Tab: reached, in view, and seen."""

from __future__ import annotations

from collections.abc import Iterator

from driver import Driver
from keys import named, stops
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from wizard.procedure.route import ROUTE

MOST_TABS = 60


class Typist:
    """A person without a mouse: everything goes to whatever has the focus."""

    def __init__(self, person: Driver) -> None:
        self.person = person
        person.window.activateWindow()
        person.until(person.window.isActiveWindow)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, f"{self.person.page.code}: nothing has the focus"
        return widget

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)
        QApplication.processEvents()

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(MOST_TABS):
            if self.focus is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{self.person.page.code}: Tab never reaches {widget.accessibleName()}")

    def type(self, widget: QWidget, text: str) -> None:
        self.tab_to(widget)
        for letter in text:
            QTest.keyClick(self.focus, letter)
            QApplication.processEvents()

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)
        self.person.idle()

    def onward(self, code: str) -> None:
        """Enter, and once more where the first one only asks or saves."""
        for _ in range(3):
            self.enter()
            if self.person.page.code == code:
                break
        self.person.arrive(code)


def faults(typist: Typist) -> Iterator[str]:
    """What somebody who goes once around the page by Tab could not use or see."""
    person = typist.person
    QApplication.processEvents()
    met = [typist.focus]
    for _ in range(MOST_TABS):
        widget = met[-1]
        told = f"{person.page.code}: {named(widget)}"
        if not person.window.rect().contains(widget.mapTo(person.window, QPoint(0, 0))):
            yield f"{told} is outside of the window"
        if widget.visibleRegion().isEmpty():
            yield f"{told} has the focus out of sight"
        with person.beat.aside():
            focused = widget.grab().toImage()
        typist.key(Qt.Key.Key_Tab)
        with person.beat.aside():
            default = isinstance(widget, QPushButton) and widget.isDefault()  # highlighted as that already
            if widget.grab().toImage() == focused and not default:
                yield f"{told} does not show that it has the focus"
        if typist.focus is met[0]:
            break
        met.append(typist.focus)
    else:
        yield f"{person.page.code}: Tab does not come around"
    groups = {widget.parent() for widget in met}
    for widget in stops(person.window):
        together = isinstance(widget, QAbstractButton) and widget.autoExclusive() and widget.parent() in groups
        if widget not in met and not together:
            yield f"{person.page.code}: Tab misses {named(widget)}"


def journey(typist: Typist) -> Iterator[str]:
    """Every page by the keyboard; yields the code of each when it stands."""
    person = typist.person
    person.until(person.page.status_link.isEnabled)
    yield "ST-10"
    typist.tab_to(person.page.new_link)
    typist.key(Qt.Key.Key_Space)
    person.arrive("ST-15")
    yield "ST-15"
    typist.onward("ST-20")
    typist.type(person.page.client_id, "demo-client")
    typist.type(person.page.secret, "a client secret")
    typist.enter()
    person.until(person.draft.companies)
    typist.tab_to(person.page.company)
    typist.key(Qt.Key.Key_Down)
    person.until(lambda: person.draft.company_id)
    person.idle()
    yield "ST-20"
    typist.onward("ST-30")
    typist.type(person.page.data_folder, "C:\\Data\\Cascade")
    typist.type(person.page.user, "sync")
    typist.type(person.page.password, "a database password")
    typist.enter()
    person.until(person.draft.source_answer)
    yield "ST-30"
    for code in ("ST-35", "ST-40", "ST-50", "ST-60", "ST-70"):
        typist.onward(code)
        yield code
    typist.enter()
    person.arrive("ST-80")
    person.until(person.page.has_ended)
    person.until(lambda: person.window.positive_button().isEnabled())
    yield "ST-80"
    typist.enter()
    assert not person.window.isVisible()


def test_the_whole_procedure_by_the_keyboard_alone(open_window, core, monkeypatch):
    for click in ("mouseClick", "mousePress", "mouseDClick"):
        monkeypatch.delattr(QTest, click)
    monkeypatch.delattr(Driver, "click")
    codes = list(journey(Typist(open_window())))
    assert codes == [step.code for step in ROUTE]
    assert len(core.asked("submit")) == 1


def test_tab_reaches_every_control_in_view_and_shows_where_it_is(open_window, core):
    core.modules = {"pj": True, "cn": True}
    typist = Typist(open_window())
    found = [fault for _ in journey(typist) for fault in faults(typist)]
    assert not found, "\n".join(found)
