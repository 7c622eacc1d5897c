"""The pages of the window, each made when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from app.ui.leaf import Leaf, Page
from app.ui.look.theme import Theme
from app.ui.page.home import Home
from app.ui.page.stack import Stack
from app.ui.wishing import Wishing
from app.words.catalog import Words


class Joints:
    """Who wants to be joined to which page, whenever it is made."""

    def __init__(self, window: Wishing) -> None:
        """Join only what pages tell by the names of the window's own signals."""
        self._window = window
        self._wanted: dict[str, list[Callable[[Any], object]]] = defaultdict(list)

    def want(self, leaf: Leaf[Page], join: Callable[[Page], object]) -> None:
        """Call `join` with each page that is made of a leaf."""
        self._wanted[leaf.name].append(join)

    def join(self, leaf: Leaf[Page], page: Page) -> None:
        """Join a page that was made."""
        for name in leaf.wishes:
            getattr(page, name).connect(getattr(self._window, name))
        for join in self._wanted[leaf.name]:
            join(page)


class Book:
    """All pages in one language and one theme; the library is there at once."""

    def __init__(self, words: Words, theme: Theme, joints: Joints) -> None:
        """Show the library."""
        self._words, self._theme, self._joints = words, theme, joints
        self.made: dict[str, QWidget] = {}
        self.seen: Leaf[Any] | None = None
        self._under: tuple[QWidget, Leaf[Any] | None] | None = None
        self.stack = Stack(theme.motion)
        self.home = Home(words, theme)
        self.stack.add(self.home)

    def page(self, leaf: Leaf[Page]) -> Page:
        """Return the page of a leaf, made now if it was not."""
        if leaf.name not in self.made:
            page = self.made[leaf.name] = leaf.make(self._words, self._theme)
            (self.stack if leaf.goal is None else self.home.stack).add(page)
            self._joints.join(leaf, page)
        return cast("Page", self.made[leaf.name])

    def go(self, leaf: Leaf[Page]) -> Page:
        """Show the page of a leaf, over all or beside the rail."""
        page = self.page(leaf)
        self.seen = leaf
        if leaf.goal is None:
            self.stack.show_page(page)
        else:
            self.home.show_goal(leaf.goal, page)
            self.stack.show_page(self.home)
        return page

    def go_over(self, leaf: Leaf[Page]) -> Page:
        """Show a page from which one goes back to where one was."""
        if self.stack.current is not None and self.seen is not leaf:
            self._under = self.stack.current, self.seen
        return self.go(leaf)

    def go_back(self) -> None:
        """Go back to what was seen under the page."""
        under, self._under = self._under, None
        if under is None:
            self.go_home()
        else:
            page, self.seen = under
            self.stack.show_page(page)

    def go_home(self) -> None:
        """Show the library."""
        self.seen = None
        self.home.show_goal("library", self.home.library)
        self.stack.show_page(self.home)

    def is_shown(self, leaf: Leaf[Page]) -> bool:
        """Whether the page of a leaf, which lies over all, is the one that is seen."""
        return self.stack.current is self.made.get(leaf.name, self.home) is not self.home
