"""The looks of the page, as one style sheet; light and dark follow the reader's system."""

STYLE = """
:root { color-scheme: light dark; --ink: #16202b; --soft: #5b6876; --line: #e3e8ee; --ground: #f4f6f9;
  --card: #fff; --accent: #1f6feb; --accent-soft: #e8f0fe; --good: #14713d; --good-soft: #e2f5ea;
  --bad: #a3281f; --bad-soft: #fde9e7; --mute-soft: #edf0f4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf1; --soft: #98a5b3; --line: #2b3540; --ground: #11171d;
  --card: #1a222b; --accent: #6aa5ff; --accent-soft: #1d3050; --good: #6fd39a; --good-soft: #173626;
  --bad: #ff9b90; --bad-soft: #45201d; --mute-soft: #26303a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header, main { max-width: 1320px; margin: 0 auto; padding: 0 28px; }
header { display: flex; justify-content: space-between; align-items: end; gap: 24px; flex-wrap: wrap;
  padding-top: 32px; padding-bottom: 22px; }
h1 { margin: 2px 0 0; font-size: 30px; line-height: 1.2; letter-spacing: -0.02em; }
h2 { margin: 0; font-size: 17px; }
.eyebrow { margin: 0; color: var(--accent); font-size: 13px; font-weight: 600; letter-spacing: 0.02em; }
dl { display: flex; gap: 32px; margin: 0; }
dt { color: var(--soft); font-size: 13px; }
dd { margin: 0; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
nav { display: grid; grid-template-columns: repeat(auto-fit, minmax(138px, 1fr)); gap: 10px; margin-bottom: 20px; }
nav a { padding: 12px 14px; border: 1px solid var(--line); border-radius: 12px; background: var(--card);
  color: var(--soft); font-size: 13px; text-decoration: none; }
nav b { display: block; color: var(--ink); font-size: 22px; line-height: 1.25; font-variant-numeric: tabular-nums; }
nav a:hover { border-color: var(--accent); }
nav a[aria-current] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
nav a[aria-current] b { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { margin-bottom: 22px; border: 1px solid var(--line); border-radius: 14px; background: var(--card);
  overflow: hidden; }
.bar { display: flex; align-items: baseline; gap: 14px; padding: 14px 18px; border-bottom: 1px solid var(--line); }
.bar > span { color: var(--soft); font-size: 13px; }
.bar .pager { display: flex; gap: 16px; margin-left: auto; }
.pager a { color: var(--accent); font-weight: 600; text-decoration: none; }
.pager .off { opacity: 0.5; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 8px 18px; text-align: left; white-space: nowrap; }
th { color: var(--soft); font-size: 12px; font-weight: 600; }
td { border-top: 1px solid var(--line); }
td.main { font-weight: 600; white-space: normal; min-width: 200px; }
td.num.main { min-width: 0; }
tbody tr:hover td { background: var(--ground); }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.quiet, i { color: var(--soft); font-style: normal; }
code { font: 13px/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.badge { padding: 2px 9px; border-radius: 99px; font-size: 12px; font-weight: 600; }
.good { background: var(--good-soft); color: var(--good); }
.bad { background: var(--bad-soft); color: var(--bad); }
.mute { background: var(--mute-soft); color: var(--soft); }
td form { display: inline-flex; gap: 8px; margin-right: 8px; }
button { padding: 4px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--card);
  color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { border-color: var(--accent); background: var(--accent-soft); }
input[type=text] { width: 104px; }
input[type=date], input[type=text] { padding: 3px 8px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); color: var(--ink); font: inherit; }
dd a { color: var(--accent); font-size: 15px; text-decoration: none; }
.empty { margin: 0; padding: 36px 18px; color: var(--soft); text-align: center; }
"""
