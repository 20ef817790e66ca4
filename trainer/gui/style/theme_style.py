"""The application's style sheet, written over colour roles.

Widgets say what they are by dynamic properties: a button `primary`, a label `tone` (title, score,
secondary, muted, strong), any plain widget `ground` (canvas, surface, raised), a frame `card`,
`line` (a one-pixel rule), `guide` (what to do next), a list `framed` (true, or high for rows with more air).
"""

from collections.abc import Mapping
from string import Template

_TEXT = """
* { outline: none; }
QMainWindow, QDialog { background: $surface; color: $text; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="raised"] { background: $raised; }
QFrame[card="true"] { background: $raised; border: 1px solid $border; border-radius: 6px; }
QFrame[guide="true"] { background: $accent_soft; border: none; border-bottom: 1px solid $accent; }
QFrame[outline="focus"] { border: 2px solid $focus; border-radius: 6px; background: transparent; }
QFrame[line="true"] { background: $border; border: none; max-height: 1px; min-height: 1px; }

QLabel { color: $text; background: transparent; }
QLabel[tone="title"] { font-size: 20px; font-weight: 600; }
QLabel[tone="score"] { font-size: 28px; font-weight: 600; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="secondary"] { color: $muted; font-size: 11px; }
QLabel[tone="good"] { color: $hit; }
QPushButton[tone="good"] { color: $hit; }
QLabel:disabled { color: $border_strong; }

QPushButton, QToolButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px; padding: 5px 12px; min-height: 16px;
}
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $border_strong; }
QPushButton:pressed, QToolButton:pressed,
QPushButton:checked, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $border_strong; background: $surface; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent; border-color: $text; }
QPushButton[primary="true"]:pressed { background: $focus; border-color: $text; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $hover; color: $border_strong; border-color: $border; }
QPushButton:flat, QToolButton { background: transparent; border: 1px solid transparent; }
QPushButton:flat:hover, QToolButton:hover { background: $hover; border-color: transparent; }
QPushButton:flat:focus, QToolButton:focus { border: 2px solid $focus; }
QPushButton[link="true"] { color: $accent; border: 2px solid transparent; padding: 0; text-align: left; }
QPushButton[link="true"]:hover { background: transparent; text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url($icons/chevron-down.svg); width: 12px; height: 12px; subcontrol-position: right center; right: 6px;
}

QPushButton[segment="true"] {
    background: transparent; color: $muted; border: 1px solid $border; border-radius: 6px; padding: 2px 8px; min-height: 16px;
}
QPushButton[segment="true"]:hover { background: $hover; color: $text; }
QPushButton[segment="true"]:checked { background: $accent_soft; color: $text; border-color: $accent; }
QPushButton[segment="true"]:focus { border: 2px solid $focus; padding: 1px 7px; }
QLabel[chip="true"] { border: 1px solid $border; border-radius: 6px; padding: 1px 6px; font-size: 11px; color: $muted; }
QLabel[chip="guide"] { background: $accent; color: $on_accent; border-radius: 6px; padding: 1px 8px; font-weight: 600; }
QLabel[chip="key"] { background: $raised; border: 1px solid $border; border-radius: 4px; padding: 1px 6px; }
QLabel[chip="blocker"] { border: 1px solid $blocker; border-radius: 6px; padding: 1px 6px; font-size: 11px; color: $blocker; }
QLabel[chip="major"] { border: 1px solid $major; border-radius: 6px; padding: 1px 6px; font-size: 11px; color: $major; }
QLabel[chip="minor"] { border: 1px solid $minor; border-radius: 6px; padding: 1px 6px; font-size: 11px; color: $minor; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $canvas; color: $text; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $selection; selection-color: $text; placeholder-text-color: $muted;
}
QLineEdit, QComboBox, QSpinBox { min-height: 18px; }
QLineEdit { padding: 4px 6px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: $border_strong; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
    border: 2px solid $focus; padding: 3px 7px;
}
QLineEdit:focus { padding: 3px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $border_strong; background: $surface; }
QTextBrowser { border: none; background: transparent; padding: 0; }
QTextBrowser:focus { border: none; padding: 0; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: right center; width: 24px; border: none; }
QComboBox::down-arrow { image: url($icons/chevron-down.svg); width: 12px; height: 12px; }
QSpinBox::up-button, QDoubleSpinBox::up-button {
    subcontrol-origin: border; subcontrol-position: top right; width: 20px; border: none; margin-top: 2px;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
    subcontrol-origin: border; subcontrol-position: bottom right; width: 20px; border: none; margin-bottom: 2px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($icons/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($icons/chevron-down.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: 4px; }

QAbstractItemView {
    background: $canvas; color: $text; border: none;
    selection-background-color: $selection; selection-color: $text;
}
QAbstractItemView[ground="surface"] { background: $surface; }
QAbstractItemView::item { padding: 0 8px; min-height: 24px; border-radius: 4px; border: none; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $selection; color: $text; }
QAbstractItemView[framed="true"], QAbstractItemView[framed="high"] { border: 1px solid $border; border-radius: 6px; }
QAbstractItemView[framed="true"]:focus, QAbstractItemView[framed="high"]:focus { border-color: $focus; }
QAbstractItemView[framed="true"]::item { border-radius: 0; }
QAbstractItemView[framed="high"]::item { padding: 7px 8px; border-radius: 0; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url($icons/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url($icons/chevron-down.svg); }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $border; padding: 6px 11px; font-size: 11px;
}
QHeaderView::down-arrow { image: url($icons/chevron-down.svg); width: 12px; height: 12px; }
QHeaderView::up-arrow { image: url($icons/chevron-up.svg); width: 12px; height: 12px; }
QTableView { gridline-color: $border; }

QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $border; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $border_strong; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 8px; font-size: 11px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; border: none; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border-bottom-color: $focus; background: $accent_soft; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $border; }
QProgressBar { background: $hover; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; border: 2px solid transparent; border-radius: 4px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; background: $canvas; border: 1px solid $border_strong; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/check.svg);
}
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($icons/dot.svg); }
"""


def style_sheet_text(values: Mapping[str, str]) -> str:
    """The style sheet with colours by role, and `icons` (the folder of the small drawings), filled
    in.
    """
    return Template(_TEXT).substitute(values)
