// Answers as models write them.

/** @type {Record<string, string>} */
export const answers = {
  explanation: "# Deploying a **static** site\n\nHere's how to deploy with `wrangler`. It takes *about* five minutes,\nor less. See [the guide](https://example.com/guide \"Guide\") first.\n\n## Steps\n\n1. **Install** the tool:\n\n   ```bash\n   npm install -g wrangler\n   ```\n\n2. Log in:\n   - open the page\n   - click *Allow*\n     - or **not**\n3. Deploy.\n\n> **Note:** It's free\n> for small sites.\n\n---\n\nDone. Visit https://example.com/a_b?c=d.\n",
  table: "Here is the comparison:\n\n| Model | Speed (tok/s) | Price | Notes |\n|:------|-------:|:-----:|---|\n| `gpt-oss-120b` | **500** | $0.60 | fast \\| cheap |\n| llama | 300 | ~$0.79 | [docs](https://example.com) |\n\nAs you can see, *gpt-oss* wins.\nAlso:\n| a | b |\n|---|---|\n| 1 |\n",
  code: "Use this:\n\n```python\ndef f(x):\n    # not a heading\n    return x ** 2 * `3`\n\n\nprint(f\"{f(2)}\")\n```\n\nOr:\n\n~~~~js\n```nested```\nconst a = [1, 2](3);\n~~~~\n\nInline `a * b` and ``code with ` tick``.\n\n    indented\n      code\n\n```\nnever closed\n- *really*\n",
  lists: "- [x] write\n- [ ] test\n  1. unit\n  2. browser\n\n     more\n- done\n\n* other\n* list\n\n10. ten\n11. eleven\n    > quote\n    > - in list\n",
  lineEnds: "Windows\r\ntext  \r\nbreak\r\n\r\n- a\r\n- b\r\n\r\n```\r\ncode\r\n```\r\nold\rMac\r\rend\r\n",
  languages: "# 你好，**世界**！\n\n**重要**：这是 *测试*。见 https://example.com/路径。\n\n🎉 émojis 👩‍👩‍👧 _и_ ~~текст~~ שלום\n",
  formulas: "The sum \\(a_1 + a_2 * b_2\\) is\n\n\\[\n\\sum_{i=1}^{n} x_i * y_i * z_i\n\\]\n\nand $$e^{i\\pi} + 1 = 0$$ costs $5 to $10.\n",
  references: "See [docs][1], [spec] and [later].\n\n[1]: https://example.com/docs\n[spec]: <https://example.com/spec> \"Spec\"\n\nNow [docs][1], [spec][] and [later] ![logo][1].\n\n[later]: https://example.com/later\n",
  unfinished: "Some **bold *and `code [link](https://example.com/\n\n- item **two\n- item `three\n\n| a | *b\n|---|---|\n| `c | [d\n\nTitle\n===\n\nText ![img](https://example.com/x.png",
  thinking: "<think>\nThe user wants *x*.\n\n- maybe `y`\n</think>\n\nAnswer: **42** &amp; &lt;b&gt; &mdash; a<br>b\n",
};
