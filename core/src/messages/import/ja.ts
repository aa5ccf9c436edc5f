export const ja = {
  'import.not_found': '{file} を開けません。ファイル名と読み取り権限を確認してください。',
  'import.empty_file': '{file} は空です。リストをもう一度エクスポートしてください。',
  'import.too_large': '{file} は {limit} MB を超えています。期間を短くしてエクスポートしてください。',
  'import.unreadable': '{file} は破損していて読み取れません。もう一度エクスポートしてください。',
  'import.unclosed_quote':
    '{file}：{row} 行目の引用符が閉じられていません。修正するか、もう一度エクスポートしてください。',
  'import.binary_file':
    '{file} はテキストファイルではありません。Pitlane が読み込めるのは CSV と XLSX です。',
  'import.wrong_format': '{file} は {format} 形式です。CSV または XLSX でエクスポートしてください。',
  'import.no_header': 'Salesforce のリストの列見出しが見つかりません。最初の行：{found}',
  'import.missing_column':
    '次の列がありません：{columns}。ファイルの列：{found}。リストに追加して、もう一度エクスポートしてください。',
  'import.ambiguous_column':
    '列「{column}」は途中で切れていて特定できないため、読み込みません。列幅を広げてからエクスポートしてください。',
  'import.repeated_column': '列「{column}」が重複しています。最初の列だけを読み込みます。',
  'import.unknown_column': '列「{column}」は不明なため、読み込みません。',
  'import.no_rows': 'ファイルに見出しはありますが、リードがありません。',
  'import.missing_value': '{row} 行目：「{column}」が空です。この行は取り込みません。',
  'import.malformed_date':
    '{row} 行目「{column}」：「{value}」は日付ではありません。この行は取り込みません。',
  'import.wrong_date_order':
    '{row} 行目「{column}」：「{value}」は、このディーラーの日付の並び順と異なります。この行は取り込みません。設定の言語を確認してください。',
  'import.skipped_hour':
    '{row} 行目「{column}」：{value} は夏時間への切り替えのため存在しません。1 時間後として扱います。',
  'import.date_without_time': '列「{column}」の日付に時刻がありません。その日の 0 時として扱います。',
  'import.malformed_number': '{row} 行目「{column}」：「{value}」は整数ではないため、取り込みません。',
  'import.malformed_email': '{row} 行目「{column}」：メールアドレスではないため、取り込みません。',
  'import.unknown_status':
    '{row} 行目「{column}」：「{value}」は Salesforce のステータスではありません。この行は取り込みません。',
  'import.unknown_value': '{row} 行目「{column}」：「{value}」は不明なため、取り込みません。',
  'import.too_long': '{row} 行目：「{column}」が長すぎます。この行は取り込みません。',
  'import.too_many_cells':
    '{row} 行目のセル数が見出しより多いです。区切り文字を含む文章に引用符がない可能性があります。この行は取り込みません。',
  'import.duplicate_row': '{row} 行目は {firstRow} 行目と同じため、読み飛ばします。',
  'import.conflicting_duplicate':
    '{row} 行目は {firstRow} 行目と同じリードですが内容が異なります。取り込みません。どちらが正しいか確認してください。',
} as const;
